"""Languages and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language import LanguageGuess, guess_language
from knowledge.text import fold, stem, tokens


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who are the coordinators?", "en"),
        ("Qui sont les coordinateurs ?", "fr"),
        ("¿Quiénes son los coordinadores?", "es"),
        ("Quem são os coordenadores da convenção?", "pt"),
        ("Кто координаторы?", "ru"),
        ("من هم المنسقون؟", "ar"),
        ("协调员是谁？", "zh"),
        ("LAP 41?", "en"),
        ("", "en"),
    ],
)
def test_guesses_the_language(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "forms",
    [
        ("report", "reports", "reported", "reporting"),
        ("destroy", "destroys", "destroyed", "destroying"),
        ("request", "requests", "requesting"),
        ("obligation", "obligations"),
        ("assist", "assists", "assisted"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["mass", "status", "crisis", "6", "ливан", "is"])
def test_leaves_what_has_no_ending(word: str) -> None:
    assert stem(word) == word


def test_folds_accents_case_and_digits_of_any_script() -> None:
    assert fold("Côte ٢٠٢٢ ＡＢ²") == "cote 2022 ab2"


@given(st.text(max_size=60))
def test_tokens_know_their_place(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.written
        assert token.folded == fold(token.written)


ABROAD = {
    "es": ("¿Cuándo es el taller de donantes?", "¿Cuál es la fecha del informe?"),
    "fr": ("Quelle est la fecha du rapport ?", "Quand aura lieu l'atelier des donateurs ?"),
}
GUESS = LanguageGuess(ABROAD, english={"workshop", "date", "donantes"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("taller informe", "es"),
        ("atelier rapport", "fr"),
        ("fecha", "en"),  # asked in two languages: it tells nothing
        ("workshop date", "en"),
        ("date taller workshop", "en"),
        ("donantes", "en"),  # a word that English uses too speaks for English
        ("a taller ISU", "es"),  # neither an abbreviation nor "a" speaks for any language
        ("taller, por favor", "es"),
        ("marmalade", "en"),
        ("где taller", "ru"),
        ("第六条 taller", "zh"),
        ("", "en"),
    ],
)
def test_knows_a_language_by_the_words_asked_in_it_before(text: str, language: str) -> None:
    assert GUESS.guess(text) == language


@given(st.text(max_size=60))
def test_without_examples_it_guesses_by_the_smallest_words(text: str) -> None:
    assert LanguageGuess({}, english=()).guess(text) == guess_language(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Angola taller?", "es"),  # the name of a State is no word of English
        ("Angola é donantes?", "pt"),
        ("São Tomé date", "en"),
        ("Angola workshop?", "en"),
        ("Angola?", "en"),
    ],
)
def test_the_name_of_a_state_speaks_for_no_language(text: str, language: str) -> None:
    guess = LanguageGuess(ABROAD, {"angola", "workshop", "date"}, ["angola", "sao tome"])

    assert guess.guess(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Workshop de la date", "en"),
        ("Rapport 13 de la ligue", "fr"),
        ("Atelier 13 de la ligue", "fr"),
        ("Ligue par atelier", "en"),  # "par" is short for paragraph, too
        ("What is the atelier of de la Ligue?", "en"),
    ],
)
def test_a_word_of_two_languages_speaks_for_both_where_smaller_words_tell(
    text: str, language: str
) -> None:
    guess = LanguageGuess(ABROAD, {"workshop", "date", "atelier", "rapport", "ligue"})

    assert guess.guess(text) == language
