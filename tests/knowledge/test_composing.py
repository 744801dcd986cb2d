"""An answer in the language of who asked: translated where that may be, in English and said so."""

from dataclasses import replace

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Answer, Entry, Outcome
from knowledge.phrases import ENGLISH, phrases_in
from knowledge.translation import Translation, fingerprint
from tests.knowledge.entry_builder import ENTRIES, LEBANON, RIGHT, SHORT, TODAY, VICTIMS, an_entry

QUESTION = "L'assistance est-elle un droit ?"
ABROAD = {
    RIGHT.id: (QUESTION, "Avons-nous droit à une assistance ?", "¿Es un derecho la asistencia?"),
    LEBANON.id: ("Qui sont les coordonnateurs ?", "Noms des coordonnateurs ?"),
    VICTIMS.id: ("Aide pour les victimes ?",),
}
FRENCH, SPANISH = phrases_in("fr"), phrases_in("es")


def in_french(entry: Entry, body: str) -> Translation:
    return Translation(entry.id, "fr", f"Titre de {entry.id}", body, fingerprint(entry))


IN_FRENCH = in_french(RIGHT, "Oui, c'est un droit.")


def ask(question: str, *translations: Translation, entries: tuple[Entry, ...] = ENTRIES) -> Answer:
    by_entry = {one.entry_id: (one,) for one in translations}
    knowledge = KnowledgeBase(
        entries, abbreviations=SHORT, asked=AskedAbroad(ABROAD), translations=by_entry
    )
    return knowledge.answer(question, TODAY)


def test_a_french_question_gets_the_french_answer_marked_as_unofficial() -> None:
    answer = ask(QUESTION, IN_FRENCH)

    assert answer.outcome is Outcome.ANSWERED
    assert (answer.language, answer.body) == ("fr", "Oui, c'est un droit.")
    assert answer.entry == replace(RIGHT, title=IN_FRENCH.title, body=IN_FRENCH.body)
    assert answer.notices == (FRENCH.unofficial,)


def test_a_translation_that_a_curator_has_reviewed_needs_no_mark() -> None:
    assert ask(QUESTION, replace(IN_FRENCH, reviewed_on=TODAY)).notices == ()


def test_an_english_question_gets_the_english_answer_all_the_same() -> None:
    answer = ask("Is assistance a right?", IN_FRENCH)

    assert (answer.entry, answer.body, answer.notices) == (RIGHT, RIGHT.body, ())


def test_what_nobody_has_translated_is_told_in_english_and_says_so() -> None:
    answer = ask(QUESTION)

    assert (answer.entry, answer.body) == (RIGHT, RIGHT.body)
    assert answer.notices == (FRENCH.english_only,)


def test_a_translation_of_an_older_text_is_never_shown() -> None:
    edited = replace(RIGHT, body="It is no right any more.")
    entries = tuple(edited if entry.id == RIGHT.id else entry for entry in ENTRIES)

    answer = ask(QUESTION, IN_FRENCH, entries=entries)

    assert answer.body == "It is no right any more."
    assert answer.notices == (FRENCH.english_only,)


def test_a_translation_into_another_language_is_of_no_use() -> None:
    answer = ask("¿Es un derecho la asistencia?", IN_FRENCH)

    assert (answer.language, answer.body) == ("es", RIGHT.body)
    assert answer.notices == (SPANISH.english_only,)


def test_what_time_has_done_to_an_answer_is_said_in_french_too() -> None:
    answer = ask("Qui sont les coordonnateurs ?", in_french(LEBANON, "Le Liban et la Suisse."))

    assert answer.body == "Le Liban et la Suisse."
    assert answer.notices[0] == FRENCH.unofficial
    assert answer.notices[1].startswith("Dernière information connue")
    assert "31 décembre 2024" in answer.notices[1]


def test_a_gap_is_told_in_french_and_leaves_the_question_open() -> None:
    gap = an_entry("the-budget", "What is the budget of the unit?", gap=True)
    asked = {gap.id: ("Quel est le budget de l'unité ?", "Le budget ?")}
    translated = {gap.id: (in_french(gap, "On ne connaît pas le budget."),)}
    knowledge = KnowledgeBase([*ENTRIES, gap], asked=AskedAbroad(asked), translations=translated)

    answer = knowledge.answer("Quel est le budget de l'unité ?", TODAY)

    assert (answer.outcome, answer.body) == (Outcome.UNANSWERED, "On ne connaît pas le budget.")


def test_what_is_offered_is_offered_under_its_french_title() -> None:
    answer = ask("Quand y a-t-il une aide pour les victimes ?", in_french(VICTIMS, "Oui."))

    assert (answer.outcome, answer.body) == (Outcome.SUGGESTED, FRENCH.not_sure)
    assert f"Titre de {VICTIMS.id}" in [entry.title for entry in answer.suggestions]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quelle est la recette de la ratatouille de ma grand-mère ?", FRENCH.not_known),
        ("¿Cuál es la receta de la paella de mi abuela?", SPANISH.not_known),
        ("What is the recipe of Ratatouille and of Paella?", ENGLISH.not_known),
    ],
)
def test_says_in_the_language_of_the_question_that_it_does_not_know(
    question: str, said: str
) -> None:
    answer = ask(question)

    assert (answer.outcome, answer.body) == (Outcome.UNANSWERED, said)
    assert answer.notices == ()
    assert answer.suggestions == ()


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("Write me a letter on assistance to victims", "en"),
        ("Rédige un discours sur l'assistance", "fr"),
        ("Redáctame un discurso sobre la asistencia", "es"),
    ],
)
def test_who_gives_out_work_is_told_that_none_is_done(wanted: str, language: str) -> None:
    answer = ask(wanted)

    assert answer.outcome is not Outcome.ANSWERED
    assert answer.body == phrases_in(language).no_work
