"""A capital stands for its State where a State is asked about, and is a mere place elsewhere."""

import csv

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.capitals import Capitals, capital_names, demonym_names, names_of_more
from knowledge.gazetteer import Gazetteer
from knowledge.library import load_library
from knowledge.phrases import phrases_in
from knowledge.state_phrases import DATA, state_phrases_in
from tests.knowledge.entry_builder import TODAY

STATES = load_library().states


@pytest.fixture(scope="module")
def capitals() -> Capitals:
    return Capitals(STATES)


@pytest.mark.parametrize(
    ("question", "typed", "state", "entry"),
    [
        ("Is London a party?", "London", "GBR", "state-membership"),
        ("deadline of Abuja", "Abuja", "NGA", "state-deadline"),
        ("Londres est-elle partie à la Convention ?", "Londres", "GBR", "state-membership"),
        ("срок Кабула по статье 4", "Кабула", "AFG", "state-deadline"),
        ("هل لندن دولة طرف؟", "لندن", "GBR", "state-membership"),
        ("伦敦是缔约国吗？", "伦敦", "GBR", "state-membership"),
    ],
)
def test_a_capital_is_read_as_its_state_and_that_is_said(
    base: KnowledgeBase, question: str, typed: str, state: str, entry: str
) -> None:
    answer = base.answer(question, TODAY)
    name = state_phrases_in(answer.language).name(base.gazetteer.by_iso3[state])

    assert answer.question == question
    assert answer.entry is not None
    assert (answer.entry.id, answer.entry.about.states) == (entry, (state,))
    assert answer.notices[0] == phrases_in(answer.language).read_as.format(words=typed, state=name)


@pytest.mark.parametrize(
    "question",
    [
        "What is the deadline of the Abuja Treaty?",
        "London Convention deadline",
        "quelle est l'échéance de la convention de Londres ?",
        "Is there a party in London?",
        "When does the London party start?",
        "deadline in Sarajevo",
        "伦敦公约的期限",
    ],
)
def test_a_place_and_what_is_named_after_it_is_no_state(capitals: Capitals, question: str) -> None:
    assert capitals.read_as_states(question, "en") == {}


@pytest.mark.parametrize(
    "question", ["When did Hanoi sign the treaty on nuclear weapons?", "weather in London"]
)
def test_what_the_tables_do_not_hold_is_not_told_of_a_capital(
    base: KnowledgeBase, question: str
) -> None:
    assert not any("was read as" in said for said in base.answer(question, TODAY).notices)


def test_no_capital_is_the_name_of_a_state_or_of_two_capitals() -> None:
    sorts = capital_names(), names_of_more()
    names = [name for sort in sorts for one in sort.values() for name in one]

    assert len(names) == len(set(names))
    assert [name for name in names if name in state_names()] == []


def test_every_capital_belongs_to_a_state_of_the_tables() -> None:
    assert set(capital_names()) | set(names_of_more()) <= set(Gazetteer(STATES).by_iso3)
    assert set(capital_names()).isdisjoint(names_of_more())


def state_names() -> set[str]:
    with (DATA / "states.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    return {name for row in rows for name in (row["name"], *row["aliases"].split(";"))}


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Chadian deadline?", "state-deadline"),
        ("Are the Lebanese party to the convention?", "state-membership"),
        ("Is Norwegian People's Aid a party?", None),
        ("Is the French text authentic?", "article-23-languages"),
    ],
)
def test_what_belongs_to_a_state_stands_for_it_unless_it_begins_a_name(
    base: KnowledgeBase, question: str, entry: str | None
) -> None:
    answer = base.answer(question, TODAY)

    assert (answer.entry and answer.entry.id) == entry


def test_no_word_belongs_to_two_states() -> None:
    words = [word for found in demonym_names().values() for word in found]

    assert len(words) == len(set(words))
    assert set(demonym_names()) <= set(Gazetteer(STATES).by_iso3)
