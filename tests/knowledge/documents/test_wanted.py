"""What a question wants a passage to speak of: not how it asks, and all that it says of a State."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.documents.wanted import Wanted, wanted


@pytest.mark.parametrize(
    "question",
    [
        "dogs",
        "Please tell me whether there is anything on dogs",
        "Could you kindly show me dogs?",
        "pls say what you know about dogs, thanks",
        "Close to those three dogs",
        "S'il vous plaît, dites-moi ce que dit le texte sur les chiens",
        "Por favor, ¿qué dice sobre los perros?",
    ],
)
def test_how_it_is_asked_is_not_looked_for(knowledge: CurrentKnowledge, question: str) -> None:
    assert _read(question, knowledge)[-1].words == ("dog",)


def test_chinese_looks_for_what_is_said_right_beside_a_state(knowledge: CurrentKnowledge) -> None:
    in_chinese, in_english = _read("老挝为什么需要探测器", knowledge)

    assert in_chinese.names == in_english.names == {"state:LAO"}
    assert {*in_chinese.words} == {*"需要探测器"}


def _read(question: str, knowledge: CurrentKnowledge) -> list[Wanted]:
    return wanted(knowledge.base.read(question, date(2024, 1, 15)))
