"""Who mistypes a question gets its answer, and is told how it was read."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "entry", "notice"),
    [
        ("What is the tarsgrt for 2030?", "declaration-2030", "“tarsgrt” was read as target."),
        (
            "Является ли Германия участником Кинвенциии?",
            "state-membership",
            "«Кинвенциии» прочитано как Конвенции.",
        ),
        ("contacto da ISU em Genbea", "isu-contact", "“Genbea” foi lido como Genebra."),
    ],
)
def test_a_mistyped_question_is_answered_as_it_was_meant(
    base: KnowledgeBase, question: str, entry: str, notice: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.question == question
    assert answer.entry is not None
    assert answer.entry.id == entry
    assert answer.notices[0] == notice


def test_the_evidence_is_that_of_the_question_as_it_was_read(base: KnowledgeBase) -> None:
    explanation = base.explain("What is the tarsgrt for 2030?", TODAY)

    assert explanation.asked.text == "What is the target for 2030?"


@pytest.mark.parametrize(
    "question",
    [
        "What does the Zorblatt Convention say on assistance?",
        "What is the fax number of the Lausanne office?",
        "Who wrote War and Peace?",
    ],
)
def test_a_question_about_something_else_is_not_bent_into_one_of_ours(
    base: KnowledgeBase, question: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is not Outcome.ANSWERED
    assert not any("was read as" in notice for notice in answer.notices)


def test_what_may_be_one_word_or_another_still_counts_as_a_subject(base: KnowledgeBase) -> None:
    answer = base.answer("wha are the oblgations of doner states", TODAY)

    assert answer.outcome is not Outcome.ANSWERED
