"""Where a fact changed within the time asked about, each answer is told with its own time."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.phrases import phrases_in
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "language", "times"),
    [
        (
            "Qui étaient les coordonnateurs en 2023 ?",
            "fr",
            (
                "**Du 1er janvier 2023 au 30 septembre 2023 :** **Non connu ici.**",
                "**Du 1er octobre 2023 au 13 septembre 2024 :** **Le Liban et la Suisse**",
            ),
        ),
        (
            "¿Quiénes fueron los coordinadores en 2023?",
            "es",
            (
                "**Del 1 de enero de 2023 al 30 de septiembre de 2023:** **No se sabe aquí.**",
                "**Del 1 de octubre de 2023 al 13 de septiembre de 2024:** **El Líbano y Suiza**",
            ),
        ),
    ],
)
def test_it_is_told_in_the_language_where_all_of_it_is_translated(
    base: KnowledgeBase, question: str, language: str, times: tuple[str, ...]
) -> None:
    answer = base.answer(question, TODAY)
    phrases = phrases_in(language)

    assert answer.entry is not None
    assert answer.entry.body.startswith(phrases.several_answers)
    assert [time for time in times if time not in answer.entry.body] == []
    assert phrases.unofficial in answer.notices
    assert phrases.english_only not in answer.notices


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who were the coordinators in 2023?", "en"),
        ("Кто был координаторами в 2023 году?", "ru"),
    ],
)
def test_elsewhere_it_is_told_in_english(base: KnowledgeBase, question: str, language: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.body.startswith(phrases_in("en").several_answers)
    assert "**From 1 January 2023 to 30 September 2023:** **Not known here.**" in answer.entry.body
    is_foreign = language != "en"
    assert (phrases_in(language).english_only in answer.notices) is is_foreign
