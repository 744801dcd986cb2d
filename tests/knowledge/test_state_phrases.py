"""What the tables say of a State is said in French and Spanish from its first word to its last."""

import csv
from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Outcome
from knowledge.library import load_library
from knowledge.phrases import phrases_in
from knowledge.state_phrases import DATA, LANGUAGES, state_phrases_in

TODAY = date(2026, 11, 22)
OTHERS = sorted(set(LANGUAGES) - {"en"})
ENGLISH_WORDS = (" the ", " is ", " was ", " on record", "deadline", "State Party", " of 20")


@pytest.fixture(scope="module")
def ours() -> KnowledgeBase:
    return KnowledgeBase.from_library(load_library())


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def told(found: Answer) -> str:
    assert found.entry
    return " ".join((found.entry.title, *found.notices, found.body))


def test_french_and_spanish_are_among_the_languages() -> None:
    assert OTHERS == ["es", "fr"]


@pytest.mark.parametrize("language", OTHERS)
def test_every_state_has_a_name_in_the_language(language: str) -> None:
    assert set(state_phrases_in(language).names) == {row["iso3"] for row in rows("states")}


@pytest.mark.parametrize("language", OTHERS)
def test_every_remark_of_the_tables_is_translated_and_nothing_else(language: str) -> None:
    remarks = {row["note"] for table in ("states", "obligations") for row in rows(table)}

    assert set(state_phrases_in(language).notes) == remarks - {""}


def test_a_remark_that_nobody_has_translated_says_that_it_is_in_english() -> None:
    said = state_phrases_in("fr").note("Somebody has just written this.")

    assert said == "Remarque en anglais seulement : Somebody has just written this."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Le Tchad est-il un État partie ?", "**Tchad** : cet État est partie à la Convention"),
        ("La Lituanie est-elle un État partie ?", "Son retrait a pris effet le 6 mars 2025."),
        (
            "Quelle est l'échéance du Liban au titre de l'article 4 ?",
            "la dernière échéance consignée au titre de l'article 4 était : **1er mai 2026**",
        ),
        ("¿Es Chad un Estado parte?", "**Chad**: este Estado es parte en la Convención"),
        (
            "¿Cuál es el plazo del artículo 4 del Líbano?",
            "aquí no consta ninguna decisión al respecto",
        ),
    ],
)
def test_a_state_is_told_of_in_the_language_of_the_question(
    ours: KnowledgeBase, question: str, said: str
) -> None:
    answer = ours.answer(question, TODAY)

    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.body
    assert not [word for word in ENGLISH_WORDS if word in told(answer)]
    assert phrases_in(answer.language).english_only not in answer.notices


def test_that_later_decisions_are_not_on_record_is_said_in_french(ours: KnowledgeBase) -> None:
    answer = ours.answer("Quelle est l'échéance du Liban au titre de l'article 4 ?", TODAY)

    assert answer.notices == (
        "Les décisions ultérieures ne sont pas consignées ici. Adressez-vous à"
        " info@cmconvention.org.",
    )


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Является ли Чад государством-участником?", "ru"),
        ("乍得是缔约国吗？", "zh"),
        ("هل تشاد دولة طرف؟", "ar"),
        ("O Chade é um Estado Parte?", "pt"),
    ],
)
def test_elsewhere_the_english_answer_says_in_their_language_that_it_is_english(
    ours: KnowledgeBase, question: str, language: str
) -> None:
    answer = ours.answer(question, TODAY)

    assert "**Chad** is a State Party" in answer.body
    assert answer.notices[0] == phrases_in(language).english_only


def test_that_a_time_is_not_on_record_is_said_in_the_language(ours: KnowledgeBase) -> None:
    answer = ours.answer("Qui étaient les coordonnateurs en 2009 ?", TODAY)

    assert answer.body.startswith("**Inconnu pour cette période.**")
    assert phrases_in("fr").english_only not in answer.notices
