"""What is asked of a State under another treaty is not answered with its standing under ours."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.instruments_in_english import names_another
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "Did it ratify the mine convention?",
        "party to the mine ban treaty?",
        "Did it ratify the convention on mines?",
        "the treaty banning mines",
        "Has it ratified the child convention?",
        "the Veldt Protocol",
    ],
)
def test_knows_a_treaty_on_something_else(text: str) -> None:
    assert names_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "Has it ratified the Convention?",
        "convention status",
        "the Convention on Cluster Munitions",
        "the Oslo Convention",
        "the 2008 treaty",
        "the treaty prohibiting cluster munitions",
        "the international ban on such weapons",
        "Did it join our convention on its own?",
    ],
)
def test_knows_ours(text: str) -> None:
    assert not names_another(text)


@pytest.mark.parametrize(
    "question",
    [
        "How do I register for the Mine Ban meeting?",
        "How do I register for the Veldt Protocol meeting?",
        "Как зарегистрироваться на совещание по Оттавской конвенции?",
        "كيف أسجل في اجتماع اتفاقية حظر الألغام؟",
        "如何报名参加禁雷公约会议？",
    ],
)
def test_what_is_asked_of_another_treaty_is_not_told_of_ours(
    base: KnowledgeBase, question: str
) -> None:
    assert base.answer(question, TODAY).entry is None


@pytest.mark.parametrize(
    "question",
    ["What does Article 6 of the Ottawa Convention say?", "When did the Mine Ban Treaty begin?"],
)
def test_what_entries_say_of_another_treaty_is_told(base: KnowledgeBase, question: str) -> None:
    assert base.answer(question, TODAY).entry is not None


@pytest.mark.parametrize(
    "question",
    [
        "Is Brazil party to the mine ban treaty?",
        "Did Brazil ratify the mine convention?",
        "Le Brésil a-t-il ratifié la convention sur les mines ?",
        "O Brasil ratificou a convenção sobre minas?",
        "¿Ratificó el Brasil la convención sobre minas?",
        "Бразилия ратифицировала конвенцию о минах?",
        "هل صادقت البرازيل على اتفاقية الألغام؟",
        "巴西批准了地雷公约吗？",
    ],
)
def test_standing_under_another_treaty_is_not_answered(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or answer.entry.id != "state-membership"
