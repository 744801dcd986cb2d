"""What a question wants to be told, and that an entry without a word for it does not answer."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.focus import focus_of
from knowledge.text import tokens
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which firm took the stockpile apart?", "firm"),
        ("Who was the first to translate the plan?", "translate"),
        ("What did the donor pay for the round table?", "pay"),
        ("How many other pages has the request?", "pages"),
        ("Quelle entreprise a détruit les stocks ?", "entreprise"),
        ("¿En qué edificio se celebró el seminario?", "edificio"),
        ("Que empresa desmontou o arsenal?", "empresa"),
        ("Какая фирма разбирала запасы?", "фирма"),
        ("كم عدد صفحات الطلب؟", "صفحات"),
        ("库存是哪家公司拆解的？", "公司"),
        ("Explain Article 6", None),
        ("12MSP: when?", None),
    ],
)
def test_finds_the_word_for_what_is_to_be_told(question: str, word: str | None) -> None:
    assert focus_of(question, tokens(question)) == word


@pytest.mark.parametrize(
    "question",
    [
        "Which hotel did the participants of the Bangkok seminar of 2017 stay in?",
        "Quelle entreprise a démantelé les stocks bulgares ?",
        "¿En qué edificio de Bangkok se celebró el seminario de 2017?",
        "Какая фирма разбирала запасы Болгарии?",
        "保加利亚的库存是哪家公司拆解的？",
        "Who wrote the booklet edition of the Lausanne Action Plan?",
    ],
)
def test_a_detail_that_nobody_recorded_is_not_answered_with_what_is_near(
    base: KnowledgeBase, question: str
) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Who decides on an Article 4 extension?", "extension-article-4-decision"),
        ("Which form does an Article 7 report take?", "article-7-forms"),
    ],
)
def test_another_word_for_the_same_is_near_enough(
    base: KnowledgeBase, question: str, entry: str
) -> None:
    answer = base.answer(question, TODAY)

    found = [answer.entry, *answer.suggestions]
    assert entry in [one.id for one in found if one]
