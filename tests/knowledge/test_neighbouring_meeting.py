"""A meeting that is only said to be next to another is found, in seven languages."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.neighbouring_meeting import neighbouring_meeting
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "stretch", "meeting"),
    [
        ("Which meeting came after 10MSP?", "Which meeting came after 10MSP", "11MSP"),
        ("Who chaired the meeting before 10MSP?", "the meeting before 10MSP", "2RC"),
        ("What was the MSP before 10MSP?", "the MSP before 10MSP", "9MSP"),
        ("Which review conference came before 3RC?", None, "2RC"),
        ("What meeting followed the Ninth Meeting of States Parties?", None, "2RC"),
        ("Quelle réunion a suivi la 10MSP ?", "Quelle réunion a suivi la 10MSP", "11MSP"),
        ("Qui a présidé la réunion avant la 10MSP ?", "la réunion avant la 10MSP", "2RC"),
        ("¿Qué reunión hubo después de la 10MSP?", None, "11MSP"),
        ("Qual reunião veio depois da 10MSP?", None, "11MSP"),
        ("Какое совещание было после 10-го Совещания государств-участников?", None, "11MSP"),
        ("ما هو الاجتماع الذي تلا 10MSP؟", None, "11MSP"),
        ("ما الاجتماع الرسمي الذي يلي الاجتماع العاشر للدول الأطراف؟", None, "11MSP"),
        ("10MSP之后是哪次会议？", "10MSP之后是哪次会议", "11MSP"),
    ],
)
def test_the_meeting_next_to_another_is_named(
    base: KnowledgeBase, question: str, stretch: str | None, meeting: str
) -> None:
    [(token, name)] = neighbouring_meeting(question, base.held).items()

    assert name == meeting
    assert stretch in (None, token.written)


@pytest.mark.parametrize(
    "question",
    [
        "What happened after 10MSP?",
        "Who were the coordinators after 10MSP?",
        "Which intersessional meeting came after 10MSP?",
        "When is the preparatory meeting before 3RC?",
        "What meetings are there before 12MSP?",
        "What is the next meeting after 12MSP?",
        "What must be done before 12MSP?",
        "What is the deadline before the 12MSP meeting?",
        "Which meeting came before 1MSP?",
        "Which meeting came after 3RC?",
        "Which meeting came between 9MSP and 10MSP?",
    ],
)
def test_no_meeting_is_read_into_another_question(base: KnowledgeBase, question: str) -> None:
    assert neighbouring_meeting(question, base.held) == {}


def test_the_answer_is_that_of_the_meeting_and_says_how_it_was_read(base: KnowledgeBase) -> None:
    answer = base.answer("Which meeting came before 10MSP?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "meeting-2rc"
    assert "2RC" in answer.notices[0]
