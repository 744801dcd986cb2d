"""What a sentence says word for word is found, however little its passage is like the question."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.documents.document import Passage
from knowledge.documents.index import PassageIndex
from knowledge.documents.segment import Segment, make_segment
from knowledge.documents.wanted import wanted

SEATS = tuple(
    f"Room {number} has {number % 50 + 3} chairs, a lamp and a socket. Whoever needs it in week "
    f"{number % 37} writes to the porter. The key of room {number} hangs on hook {number % 9}."
    for number in range(60)
)
SAYING = (
    " Leopoldine Achterberg keeps the register of the keys. The tariff of the tender took effect "
    "on 6 March 2025. The porter has a dog. A cormorant lives on the roof."
)
HERE = 30


@pytest.fixture(scope="module")
def rooms(knowledge: CurrentKnowledge) -> Segment:
    """A list of rooms, in which one passage says something else at its end."""
    texts = [text + SAYING if place == HERE else text for place, text in enumerate(SEATS)]
    passages = [Passage(text) for text in texts]
    return make_segment("Rooms", passages, knowledge.gazetteer, knowledge.encoder)


@pytest.mark.parametrize(
    "question",
    [
        "Achterberg",
        "Who is Leopoldine Achterberg?",
        "Tell me what you know of Achterberg",
        "Qui est Leopoldine Achterberg ?",
        "What took effect on 6 March 2025?",
        "When did the tariff of the tender take effect?",
    ],
)
def test_what_one_sentence_says_is_found(
    knowledge: CurrentKnowledge, rooms: Segment, question: str
) -> None:
    assert _found(question, rooms, knowledge) == [HERE]


@pytest.mark.parametrize(
    "question",
    [
        "How much money did Achterberg get?",  # the sentence leaves open what is asked
        "What took effect on 7 March 2025?",
        "What took effect on 6 March 2025 in Lebanon?",
        "Who is Ludovica Achterberg?",
        "Who was Leopoldine Achterberg in 2019?",
        "What is a cormorant?",  # a word of the dictionary, which documents hold by chance
        "Does the porter know Achterberg?",  # not in one sentence
    ],
)
def test_what_no_sentence_says_is_not_found(
    knowledge: CurrentKnowledge, rooms: Segment, question: str
) -> None:
    assert _found(question, rooms, knowledge) == []


def _found(question: str, segment: Segment, knowledge: CurrentKnowledge) -> list[int]:
    asked = knowledge.base.read(question, date(2026, 1, 15))
    [vector] = knowledge.encoder.encode([asked.text])
    index = PassageIndex([segment])
    found = (index.find(one, vector, [0], 2) for one in wanted(asked))
    return next(([place.position for place in places] for places in found if places), [])
