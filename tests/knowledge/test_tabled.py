"""However it is asked, what the tables hold of a State is told, and nothing that they do not."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.library import check_library, load_library
from knowledge.tabled import FOLDER, read_tabled
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.library_builder import write_library


@pytest.mark.parametrize(
    ("question", "entry", "said"),
    [
        ("is Ukraine in?", "state-membership", "Ukraine"),
        ("desde cuándo es parte Colombia", "state-membership", "Colombia"),
        ("depuis quand le Cameroun fait-il partie du traité", "state-membership", "Cameroun"),
        ("when is South Sudan supposed to be free of remnants?", "state-deadline", "South Sudan"),
    ],
)
def test_a_question_in_ones_own_words_is_answered_from_the_row_of_the_state(
    base: KnowledgeBase, question: str, entry: str, said: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == entry
    assert said in answer.body


@pytest.mark.parametrize(
    "question",
    [
        "Will Ukraine join the Convention before 2030?",
        "中国将来会不会加入公约？",
        "Le Tchad va-t-il adhérer à la Convention ?",
        "О вступлении: присоединится ли Россия к Конвенции?",
    ],
)
def test_what_a_state_will_do_is_left_open_beside_what_it_has_done(
    base: KnowledgeBase, question: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.entry is None or answer.notices


def test_a_day_that_is_set_already_is_no_forecast(base: KnowledgeBase) -> None:
    answer = base.answer("When will Vanuatu become a State Party?", date(2025, 12, 1))

    assert answer.outcome is Outcome.ANSWERED
    assert "1 March 2026" in answer.body


@pytest.mark.parametrize(
    "question",
    [
        "México: ¿ha ratificado el tratado que prohíbe las armas nucleares?",
        "Has France signed the nuclear ban?",
        "What is Lebanon's budget for clearance?",
        "Какой срок у Эквадора по Оттавской конвенции?",
        "A que horas declarou a Croácia que terminou o artigo 4?",
        "Se cada Estado Parte comprasse um detetor, quantos teria o Chade?",
        "Since when is a State a party?",  # of which?
    ],
)
def test_another_matter_is_not_answered_from_the_tables(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or not answer.entry.id.startswith("state-")


def test_what_the_tables_answer_is_neither_listed_nor_offered_as_an_entry(
    base: KnowledgeBase,
) -> None:
    ids = {entry.id for entry in load_library().tabled.entries}

    assert ids
    assert not ids & {entry.id for entry in base.entries}
    assert not ids & {hit.entry.id for hit in base.near("By when does a State have to clear?", 9)}


def test_a_file_that_the_tables_know_nothing_of_is_told(tmp_path: Path) -> None:
    write_library(tmp_path)
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "state-budget.yaml").write_text('en: ["What does a State spend?"]\n')

    [problem] = check_library(tmp_path)

    assert (
        str(problem)
        == f"{FOLDER}/state-budget.yaml:1: the tables hold nothing called 'state-budget'"
    )


def test_questions_are_read_by_language(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "state-membership.yaml").write_text(
        'en: ["Is a State in?"]\nfr: ["un État en est-il ?"]\n', "utf-8"
    )

    tabled = read_tabled(tmp_path, [])

    assert tabled.entries[0].questions == ("Is a State in?",)
    assert tabled.asked == {"state-membership": ("un État en est-il ?",)}
