"""What an author is told before publishing."""

from dataclasses import replace
from datetime import date

import pytest

from bot.services import CurrentKnowledge
from bot.services.curation.at_sight import at_sight
from bot.services.curation.checks import errors, warnings
from knowledge.entry import Entry, Source, Validity
from tests.builders import IN_THE_PLAN

COFFEE = Entry(
    id="coffee",
    title="Where coffee is served",
    body="In the bar.",
    topic="isu",
    questions=tuple(f"Where do they serve coffee number {number}?" for number in range(6)),
    answers=("where",),
    sources=(Source("Guide"),),
    reviewed_on=IN_THE_PLAN,
)


def told(entry: Entry, knowledge: CurrentKnowledge) -> dict[str, str]:
    found = (
        *at_sight(entry, knowledge.library, IN_THE_PLAN),
        *warnings(entry, knowledge.library.entries, knowledge.base, IN_THE_PLAN),
    )
    return {remark.field: remark.text for remark in found}


def wrong(entry: Entry, knowledge: CurrentKnowledge) -> dict[str, str]:
    return errors(entry, knowledge.library.entries, frozenset(knowledge.gazetteer.by_iso3))


def test_says_nothing_of_a_good_entry(knowledge: CurrentKnowledge) -> None:
    assert wrong(COFFEE, knowledge) == {}
    assert told(COFFEE, knowledge) == {}


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 example question: 5 are missing"), (5, "5 example questions: 1 is missing")],
)
def test_counts_the_examples_that_are_missing(
    count: int, said: str, knowledge: CurrentKnowledge
) -> None:
    few = replace(COFFEE, questions=COFFEE.questions[:count])

    assert said in told(few, knowledge)["questions"]
    assert "its file is refused" in told(few, knowledge)["questions"]


def test_versions_of_one_fact_share_their_examples(knowledge: CurrentKnowledge) -> None:
    version = replace(COFFEE, series="coordinators", questions=COFFEE.questions[:1])

    assert "questions" not in told(version, knowledge)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Yes. In the bar.", "open with a sentence"),
        ("See [the list](tea-list.md).", "'tea-list.md' is no entry"),
    ],
)
def test_says_what_its_file_would_be_refused_for(
    body: str, said: str, knowledge: CurrentKnowledge
) -> None:
    remark = told(replace(COFFEE, body=body), knowledge)["answer"]

    assert "its file is refused" in remark
    assert said in remark


def test_names_the_entry_that_answers_an_example_already(knowledge: CurrentKnowledge) -> None:
    question = "Who were the coordinators in early 2024?"
    taken = replace(COFFEE, questions=(*COFFEE.questions, question))

    said = told(taken, knowledge)["questions"]
    assert f"“{question}”" in said
    assert "`coordinators-2023-2024`" in said


def test_names_what_is_composed_from_the_tables_and_answers_an_example(
    knowledge: CurrentKnowledge,
) -> None:
    question = "What is Lebanon's deadline under Article 4?"
    taken = replace(COFFEE, questions=(*COFFEE.questions, question))

    assert "`state-deadline`" in told(taken, knowledge)["questions"]


def test_an_entry_does_not_compete_with_itself(knowledge: CurrentKnowledge) -> None:
    entries = {entry.id: entry for entry in knowledge.library.entries}

    assert "questions" not in told(entries["isu-contact"], knowledge)


def test_names_the_entry_that_says_the_same(knowledge: CurrentKnowledge) -> None:
    other = next(one for one in knowledge.library.entries if one.id == "isu-contact")
    copied = replace(COFFEE, body=f"{other.body} Indeed.", title=other.title)

    said = told(copied, knowledge)
    assert "`isu-contact`" in said["answer"]
    assert "`isu-contact`" in said["title"]


def test_tells_that_it_no_longer_holds(knowledge: CurrentKnowledge) -> None:
    past = replace(COFFEE, validity=Validity(date(2020, 1, 1), date(2023, 12, 31)))

    assert "31 December 2023" in told(past, knowledge)["valid_to"]


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        (replace(COFFEE, body="Write to jane@example.org."), "answer"),
        (replace(COFFEE, title=""), "title"),
        (replace(COFFEE, answers=("maybe",)), "kinds"),
        (replace(COFFEE, sources=()), "sources"),
    ],
)
def test_what_a_file_would_be_refused_for_is_an_error(
    broken: Entry, field: str, knowledge: CurrentKnowledge
) -> None:
    assert list(wrong(broken, knowledge)) == [field]


def test_two_versions_of_one_fact_may_not_hold_at_once(knowledge: CurrentKnowledge) -> None:
    same_time = replace(
        COFFEE, series="coordinators", validity=Validity(date(2023, 10, 1), date(2024, 1, 1))
    )

    assert "another version" in wrong(same_time, knowledge)["valid_from"]
