"""What cannot be read in the form is told at its field, and what is right is taken."""

from dataclasses import replace
from datetime import date

import pytest

from bot.services import CurrentKnowledge
from bot.services.curation.form_texts import read_texts
from knowledge.entry import Source
from tests.bot.services.typed_texts import BLANK, RIGHT, read
from tests.builders import IN_THE_PLAN


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("states", "Atlantis", "“Atlantis” is no State"),
        ("states", "Lebannon", "Did you mean Lebanon?"),
        ("articles", "24", "no article"),
        ("articles", "six", "no article"),
        ("articles", "6(99)", "paragraphs (1) to (12)"),
        ("articles", "20(4)", "paragraphs (1) to (3)"),
        ("articles", "9(1)", "no numbered paragraphs"),
        ("meetings", "99MSP", "no meeting"),
        ("meetings", "15MSP", "held or comes next: up to 14MSP"),
        ("meetings", "5RC", "up to 4RC"),
        ("meetings", "9RC", "no meeting"),
        ("actions", "forty", "no number of an action"),
        ("meetings", "the last one", "no meeting"),
        ("sources", "", "Name a source"),
        ("sources", "| page 4", "should be: title"),
        ("sources", "Guide | page 4 | here", "no link"),
        ("sources", "Guide | | | last year", "no date"),
        ("sources", "Guide | | | 2024-02", "lies ahead"),
        ("sources", "Guide | | | before 2024-01-16", "lies ahead"),
        ("review", "often", "number of days"),
        ("review", "0", "number of days"),
        ("valid_to", "2023-01-01", "before the first day"),
    ],
)
def test_says_at_its_field_what_cannot_be_read(
    field: str, typed: str, said: str, knowledge: CurrentKnowledge
) -> None:
    errors = read(knowledge, **{"valid_from": "2024-01-01", field: typed})[1]

    assert list(errors) == [field]
    assert said in errors[field]


@pytest.mark.parametrize(
    ("field", "typed", "wrong"),
    [
        ("states", "Atlantis, Chad, Lemuria", ("“Atlantis”", "“Lemuria”")),
        ("articles", "99, 6, 6(99)", ("“99”", "“6(99)”")),
        ("actions", "forty, 38, one", ("“forty”", "“one”")),
        ("meetings", "99MSP, 12MSP, lunch", ("“99MSP”", "“LUNCH”")),
        ("sources", "Guide | | here | then\nPlan | | there", ("“here”", "“then”", "“there”")),
    ],
)
def test_names_all_that_is_wrong_in_a_field_at_once(
    field: str, typed: str, wrong: tuple[str, ...], knowledge: CurrentKnowledge
) -> None:
    said = read(knowledge, **{field: typed})[1][field]

    assert all(one in said for one in wrong)


def test_counts_no_actions_of_another_plan(knowledge: CurrentKnowledge) -> None:
    assert read(knowledge, actions="1, 50")[1] == {}
    assert read(knowledge, actions="66", treaty="VAP")[1] == {}


def test_takes_a_meeting_that_later_years_bring(knowledge: CurrentKnowledge) -> None:
    texts = {**RIGHT, "meetings": "17MSP, 5RC"}
    for year, is_taken in ((2029, False), (2031, True)):
        errors = read_texts(texts, BLANK, knowledge.gazetteer, date(year, 6, 1))[1]
        assert (errors == {}) is is_taken


def test_takes_a_source_of_this_month_and_one_that_was_there_before(
    knowledge: CurrentKnowledge,
) -> None:
    assert read(knowledge, sources="Guide | | | 2024-01")[1] == {}

    later = Source("Guide", as_of="2026-11-21")
    texts = {**RIGHT, "sources": "Guide | | | 2026-11-21"}
    base = replace(BLANK, sources=(later,))
    assert read_texts(texts, base, knowledge.gazetteer, IN_THE_PLAN)[1] == {}


def test_takes_the_last_paragraph_of_an_article(knowledge: CurrentKnowledge) -> None:
    last = "1(3), 2(15), 3(8), 4(8), 5(2), 6(12), 7(3), 8(6), 9, 10(2), 13(5), 21(4), 23"

    assert read(knowledge, articles=last)[1] == {}


def test_counts_no_paragraphs_of_another_treaty(knowledge: CurrentKnowledge) -> None:
    assert read(knowledge, treaty="APMBC", articles="9(1), 20(4)")[1] == {}
