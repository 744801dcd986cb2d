"""A State's standing is told as it was on the day asked about."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome, Source
from knowledge.library import load_library
from tests.knowledge.library_builder import STATES, write_library
from tests.knowledge.state_builder import SOURCE, ask


@pytest.mark.parametrize(
    "question",
    [
        "Is Lebanon a State Party?",
        "When did Lebannon join?",
        "Has Lebanon ratified the CCM?",
        "When did the Convention enter into force for Lebanon?",
    ],
)
def test_tells_membership_with_its_dates(question: str) -> None:
    answer = ask(question)

    assert answer.outcome is Outcome.ANSWERED
    assert "entered into force for it on 1 May 2011" in answer.body
    assert "as of 5 November 2010" in answer.body
    assert answer.sources == (SOURCE,)


def test_tells_who_has_left_and_who_never_joined() -> None:
    assert "no longer a State Party" in ask("Is Lithuania a party?").body
    assert "is not a State Party" in ask("Is Finland a party?").body


def test_standing_is_told_as_it_was_on_the_day() -> None:
    before = date(2024, 1, 15)

    assert "is not yet a State Party" in ask("Is South Sudan a State Party?", before).body
    assert "enters into force for it on 1 February 2024" in ask("Has SSD joined?", before).body
    assert "is a State Party" in ask("Is Lithuania a party?", before).body
    assert "6 March 2025" not in ask("Is Lithuania a party?", before).body
    assert "not a signatory" in ask("Is Lebanon a party?", date(2007, 1, 1)).body


def test_standing_is_told_for_the_time_that_a_question_names() -> None:
    body = ask("Was Lithuania a State Party in 2023?").body

    assert "was a State Party on 31 December 2023" in body
    assert "withdrawal took effect on 6 March 2025" in body


def test_a_state_that_only_signed_is_no_party() -> None:
    body = ask("Is Haiti a State Party?").body

    assert "is a signatory and not a State Party" in body
    assert "entered into force" not in body


def test_each_source_has_its_own_date_and_a_difference_is_told(base: KnowledgeBase) -> None:
    answer = base.answer("Is Iraq a State Party?", date(2026, 11, 22))

    listed, monitor = answer.sources
    assert listed == Source(
        "CCM website: States Parties and signatories by region",
        "https://clusterconvention.org/states-parties/",
        as_of="2026-03-01",
    )
    assert (monitor.title, monitor.as_of) == (
        "Landmine and Cluster Munition Monitor",
        "2014-03-06",
    )
    assert "14 May 2013 by the Monitor" in answer.body
    assert "15 May 2013 by the Iraqi authority" in answer.body
    assert "as of 1 March 2026" in answer.body


def test_no_source_of_the_days_has_the_date_of_the_standing() -> None:
    wrong = [
        state.name
        for state in load_library().states
        for source in state.sources[1:]
        if source.as_of == state.as_of
    ]

    # The one source on its withdrawal is of the day to which its standing is known.
    assert wrong == ["Lithuania"]


def test_a_source_without_a_date_does_not_borrow_one(tmp_path: Path) -> None:
    write_library(tmp_path)
    head, row = STATES.splitlines()
    rows = f"{head},membership_source_url\n{row},https://example.org/list\n"
    (tmp_path / "data" / "states.csv").write_text(rows, "utf-8")

    [state] = load_library(tmp_path).states
    assert [source.as_of for source in state.sources] == ["2026-03-01", None]


def test_what_a_note_speaks_of_is_not_told_before_it_came(base: KnowledgeBase) -> None:
    before = base.answer("Is Lithuania a State Party?", date(2024, 1, 15)).body

    assert "withdrawal" not in before


@pytest.mark.parametrize(
    "question",
    [
        "La Suisse a-t-elle adhéré au Traité sur l'interdiction des armes nucléaires ?",
        "México: ¿ha ratificado el tratado que prohíbe las armas nucleares?",
        "O Brasil ratificou a convenção sobre minas?",
        "Ратифицировала ли Латвия Конвенцию о запрещении мин?",
        "هل وقع لبنان على اتفاقية الألغام؟",
        "老挝批准了禁雷公约吗？",
    ],
)
def test_standing_under_another_treaty_is_not_told(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, date(2026, 11, 22))

    assert answer.entry is None or answer.entry.id != "state-membership"


@pytest.mark.parametrize(
    "question",
    [
        "La Suisse a-t-elle adhéré à la Convention sur les armes à sous-munitions ?",
        "¿Ha ratificado Perú el tratado sobre bombas de racimo?",
        "Присоединилась ли Латвия к Конвенции по кассетным боеприпасам?",
        "هل صادق العراق على اتفاقية الذخائر العنقودية؟",
        "هل صادق العراق على الاتفاقية ومتى؟",
        "老挝批准了《集束弹药公约》吗？",
        "L'Irak a-t-il ratifié la convention ?",
    ],
)
def test_standing_under_ours_is_told_in_other_languages(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, date(2026, 11, 22))

    assert answer.entry is not None
    assert answer.entry.id == "state-membership"
