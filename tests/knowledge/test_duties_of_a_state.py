"""Whether a State must do something is told by its deadline, and only what the tables hold."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.state_builder import ask


@pytest.mark.parametrize(
    "question",
    [
        "Does Lebanon have to clear?",
        "Must Lebanon clear its land?",
        "Is Lebanon obliged to clear all cluster munition remnants under Article 4?",
        "Do Lebanon and Chad have to clear their territory?",
    ],
)
def test_whether_a_state_must_do_it_is_told_by_its_deadline(
    base: KnowledgeBase, question: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "state-deadline"
    assert "Article 4 deadline on record for **Lebanon**" in answer.body


@pytest.mark.parametrize(
    "question",
    [
        "Must Lebanon pay for clearance?",
        "Must Lebanon clear by itself?",
        "Must Lebanon clear before it gets help?",
        "Does Lebanon have to clear mines?",
        "What is Lebanon's deadline to clear mines?",
        "Deadline of Lebanon for mine clearance?",
        "By when must Lebanon clear its minefields?",
        "¿Cuál es el plazo del Líbano para limpiar minas?",
        "К какому сроку Ливан должен очистить мины?",
        "黎巴嫩清除地雷的期限是什么时候？",
    ],
)
def test_another_duty_or_mines_have_no_deadline_here(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or answer.entry.id != "state-deadline"


@pytest.mark.parametrize(
    "question",
    [
        "Is Lebanon a party to the Ottawa Convention?",
        "When did Lebanon join NATO?",
        "Is Lebanon a member of the Quellmark club?",
        "Who signed for Lebanon?",
        "What is Lebanon's Article 9 deadline?",
        "What is the capital of Lebanon?",
        "Did Lebanon send cluster munitions to Croatia?",
        "Who funds clearance in Lebanon?",
        "How much land must Lebanon clear?",
        "What is Lebanon's budget for clearance?",
    ],
)
def test_keeps_to_what_the_tables_hold(question: str) -> None:
    assert ask(question).outcome is not Outcome.ANSWERED
