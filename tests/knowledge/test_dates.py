"""Dates as people read them."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.dates import first_day, is_period, long_iso
from knowledge.entry import Answer, Outcome
from knowledge.library import load_library
from knowledge.plain import as_text


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-02-01", "1 February 2024"),
        ("2024-09", "September 2024"),
        ("2024", "2024"),
        ("2021-2022", "2021-2022"),
        ("2024-13", "2024-13"),
        ("c. 2021-2022", "c. 2021-2022"),
        ("before 2019-08", "before 2019-08"),
    ],
)
def test_says_iso_dates_in_words_and_leaves_the_rest(iso: str, words: str) -> None:
    assert long_iso(iso) == words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-03", date(2024, 2, 3)),
        ("2024-09", date(2024, 9, 1)),
        ("2024", date(2024, 1, 1)),
        ("c. 2021-2022", date(2021, 1, 1)),
        ("unknown", date.min),
    ],
)
def test_a_text_means_no_day_before_its_first(text: str, day: date) -> None:
    assert first_day(text) == day


@pytest.mark.parametrize(
    "text", ["2024-02-29", "2024-09", "2024", "2021-2022", "c. 2021-2022", "before 2019-08"]
)
def test_a_date_or_a_period_of_dates_is_one(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize(
    "text", ["", "2023-02-29", "2024-13", "spring", "2021-20", "1 May 2024", "2024-5", "2021-2022-"]
)
def test_anything_else_is_no_period(text: str) -> None:
    assert not is_period(text)


def test_every_entry_can_be_read_as_text() -> None:
    for entry in load_library().entries:
        answer = Answer(entry.title, Outcome.ANSWERED, entry.body, entry)
        text = as_text(answer)

        assert all(source.title in text for source in entry.sources)


def test_every_state_s_deadlines_can_be_read_as_text(base: KnowledgeBase) -> None:
    for state in base.gazetteer.by_iso3.values():
        for article in (3, 4, 7):
            question = f"What is the Article {article} deadline of {state.name}?"

            assert as_text(base.answer(question, date(2026, 11, 22)))
