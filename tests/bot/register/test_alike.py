"""Which questions count as the same one, with the encoder that answers questions too."""

from datetime import UTC, datetime

import pytest

from bot.register.alike import alike
from bot.register.concern import Concern
from bot.services import CurrentKnowledge

CHAD = (
    "Is there a fund for Chad?",
    "¿Existe un fondo para Chad?",
    "Y a-t-il un fonds pour le Tchad ?",
)


def groups(knowledge: CurrentKnowledge, *texts: str) -> list[tuple[str, ...]]:
    """The wordings of each group."""
    asked = [Concern(text, datetime(2024, 1, 15, tzinfo=UTC), True) for text in texts]
    return [group.wordings for group in alike(asked, knowledge.gazetteer, knowledge.encoder)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Is there a fund for Chad?", "a fund for Chad, is there?"),
        ("What is for lunch?", "What's on the lunch menu?"),
        ("What does Action 40 ask for?", "¿Qué pide la Acción 40?"),
        ("Who won the football match yesterday?", "Кто выиграл вчерашний матч?"),
    ],
)
def test_other_words_and_languages_are_the_same_question(
    one: str, other: str, knowledge: CurrentKnowledge
) -> None:
    assert groups(knowledge, one, other) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("When is the next meeting?", "Where is the next meeting?"),
        ("When is the next meeting?", "¿Dónde es la próxima reunión?"),
        ("What did Norway give to Chad?", "What did Chad give to Norway?"),
        ("What did Norway give in 2023?", "What did Norway give in 2024?"),
        ("Is there a fund for Chad?", "Y a-t-il un fonds pour le Liban ?"),
        ("Who chairs the committee on victims?", "Who chairs the committee on clearance?"),
    ],
)
def test_another_time_place_state_or_theme_is_another_question(
    one: str, other: str, knowledge: CurrentKnowledge
) -> None:
    assert groups(knowledge, one, other) == [(one,), (other,)]


def test_the_most_asked_come_first_and_among_them_the_newest(knowledge: CurrentKnowledge) -> None:
    found = groups(knowledge, "What is for lunch?", CHAD[0], "Who pays?", *CHAD[1:])

    assert found == [CHAD, ("What is for lunch?",), ("Who pays?",)]


def test_without_an_encoder_letters_alone_are_compared(knowledge: CurrentKnowledge) -> None:
    asked = [Concern(text, datetime(2024, 1, 15, tzinfo=UTC), True) for text in CHAD]

    assert len(alike(asked, knowledge.gazetteer)) == len(CHAD)
    assert len(alike([*asked, asked[0]], knowledge.gazetteer)) == len(CHAD)


def test_nothing_asked_makes_no_group(knowledge: CurrentKnowledge) -> None:
    assert groups(knowledge) == []
