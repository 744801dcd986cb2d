"""What two articles or actions say is told where somebody asks in what they differ."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.replies import answer_all

TODAY = date(2026, 11, 22)


def told(base: KnowledgeBase, text: str) -> list[str]:
    """The ids of the entries that are given."""
    given = answer_all(base, text, TODAY).given
    return [reply.answer.entry.id for reply in given if reply.answer.entry]


@pytest.mark.parametrize(
    "question",
    [
        "What is the difference between Action 40 and Action 41?",
        "action 40 vs action 41",
        "Compare Actions 40 and 41 of the LAP",
        "Quelle différence y a-t-il entre les actions 40 et 41 ?",
        "¿En qué se diferencian las acciones 40 y 41?",
        "Qual é a diferença entre as ações 40 e 41?",
        "Чем действие 40 отличается от действия 41?",
        "ما الفرق بين الإجراء 40 والإجراء 41؟",
        "行动40和行动41有什么区别？",
    ],
)
def test_what_each_of_them_says_is_told(base: KnowledgeBase, question: str) -> None:
    assert told(base, question) == ["lap-action-40", "lap-action-41"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the difference between the deadlines of Articles 3 and 4?",
        "Compare Article 6 with Article 6 of the Arms Trade Treaty",
        "How does Lebanon's report under Article 3 differ from that under Article 4?",
        "How do Actions 40 and 41 differ from those of Dubrovnik?",
        "difference between 12MSP and 13MSP",
    ],
)
def test_of_what_is_compared_more_closely_they_are_not(base: KnowledgeBase, question: str) -> None:
    assert len(told(base, question)) < 2
