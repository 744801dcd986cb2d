"""What one document is like does not hide what another one says."""

from collections.abc import Collection, Sequence
from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.documents.document import Passage
from knowledge.documents.index import PassageIndex, Place
from knowledge.documents.segment import Segment, make_segment
from knowledge.documents.wanted import wanted

MINUTES = (
    "Montenegro announced two mechanical flails for Mauritania, to be shipped in spring. The hosts "
    "were thanked for lunch, and the secretariat will send round the summary. The costs of visas "
    "were raised by several delegations, who had paid them twice.",
    "Nobody pledged anything for the training of deminers in the north of Chad.",
    "Lebanon described its plan for risk education in schools.",
)
LIST = tuple(
    f"Item {number}. Working group {number % 37} of the seminar meets in room {100 + number} on "
    f"floor {number % 9}, with {number % 50 + 3} seats and interpretation."
    for number in range(120)
)
FLAILS = "Did Mauritania get flails in spring?"


@pytest.fixture(scope="module")
def minutes(knowledge: CurrentKnowledge) -> Segment:
    return _segment("Minutes of the call", MINUTES, knowledge)


@pytest.fixture(scope="module")
def uniform(knowledge: CurrentKnowledge) -> Segment:
    return _segment("Rooms", LIST, knowledge)


def test_a_long_uniform_document_does_not_hide_another(
    knowledge: CurrentKnowledge, minutes: Segment, uniform: Segment
) -> None:
    assert _found(FLAILS, [minutes], knowledge) == [(0, 0)]
    assert _found(FLAILS, [uniform, minutes, uniform], knowledge) == [(1, 0)]


def test_what_a_document_takes_for_chance_does_not_hang_on_another(
    knowledge: CurrentKnowledge, minutes: Segment, uniform: Segment
) -> None:
    bodies = [entry.body for entry in knowledge.library.entries[:40]]
    varied = _segment("Varied", bodies, knowledge)

    for one in (varied, minutes):
        alone, *_ = PassageIndex([one]).thresholds
        among, *_ = PassageIndex([one, varied, minutes, uniform]).thresholds

        assert 0 < alone == among


@pytest.mark.parametrize(
    ("question", "is_found"), [(FLAILS, True), ("Did Mauritania get flails for schools?", False)]
)
def test_what_may_not_be_read_changes_neither_what_is_found_nor_its_rank(
    knowledge: CurrentKnowledge,
    minutes: Segment,
    uniform: Segment,
    question: str,
    is_found: bool,
) -> None:
    read = [minutes, _segment("Draft of the minutes of the call", MINUTES, knowledge)]
    bodies = [entry.body for entry in knowledge.library.entries]
    hidden = [uniform, _segment("Varied", bodies, knowledge)]

    alone = _places(question, read, {0, 1}, knowledge)
    among = _places(question, read + hidden, {0, 1}, knowledge)

    assert alone == among
    assert bool(alone) is is_found


def test_a_single_word_may_stand_anywhere_and_needs_half_of_what_is_said_with_it(
    knowledge: CurrentKnowledge, minutes: Segment
) -> None:
    assert _found("Who had paid the visas?", [minutes], knowledge) == [(0, 0)]
    assert not _found("When do I need visas for my country?", [minutes], knowledge)


def _segment(title: str, texts: Sequence[str], knowledge: CurrentKnowledge) -> Segment:
    passages = [Passage(text) for text in texts]
    return make_segment(title, passages, knowledge.gazetteer, knowledge.encoder)


def _found(
    question: str, segments: list[Segment], knowledge: CurrentKnowledge
) -> list[tuple[int, int]]:
    places = _places(question, segments, range(len(segments)), knowledge)
    return [(place.document, place.position) for place in places]


def _places(
    question: str,
    segments: list[Segment],
    documents: Collection[int],
    knowledge: CurrentKnowledge,
) -> list[Place]:
    asked = knowledge.base.read(question, date(2024, 1, 15))
    [vector] = knowledge.encoder.encode([asked.text])
    [looked_for] = wanted(asked)
    return PassageIndex(segments).find(looked_for, vector, documents, 2)
