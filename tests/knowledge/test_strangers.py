"""Words that nobody here has used: they keep a question from being answered as if it were ours."""

from collections.abc import Collection, Mapping, Sequence

import pytest

from knowledge.likely_words import LikelyWords
from knowledge.mending import Mending
from knowledge.references import find_references
from knowledge.right_words import RightWords
from knowledge.strangers import Strangers
from knowledge.text import Token, tokens
from knowledge.vocabulary import Vocabulary, full_text
from tests.knowledge.entry_builder import ENTRIES, SHORT

VOCABULARY = Vocabulary(ENTRIES, SHORT)
LIKELY = LikelyWords({"en": [full_text(entry) for entry in ENTRIES]}, (), RightWords(None), ())
OTHERS = {"marmalade": -8.0, "law": -6.0, "harpsichord": -9.0, "convention": -5.0, "derecho": -6.0}
OURS = {"derecho": "right", "asistencia": "assistance", "помощь": "assistance"}


def found(text: str, language: str = "en", abroad: Collection[str] = ()) -> list[str]:
    def gloss(words: Sequence[Token]) -> Mapping[Token, str | None]:
        return {word: OURS.get(word.folded) for word in words}

    strangers = Strangers(
        VOCABULARY,
        Mending(VOCABULARY, LIKELY),
        others=OTHERS,
        abroad=abroad,
        gloss=gloss,
    )
    return strangers.find(text, tokens(text), find_references(text), language)


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("Is assistance a right under the Bonfag Convention?", ["Bonfag"]),
        ("Is assistance a right under the bonfag convention?", ["bonfag"]),
        ("Is assistance a right in the GDPR?", ["GDPR"]),
        ("Who is Ruvantis?", ["Ruvantis"]),
        ("Which victims does ruvantis's law help?", ["ruvantis"]),
        ("Do bonfag and ruvantis give assistance?", ["bonfag", "ruvantis"]),
    ],
)
def test_names_are_strangers_however_they_are_written(text: str, strange: list[str]) -> None:
    assert found(text) == strange


@pytest.mark.parametrize(
    "text",
    [
        "Is assistance a right?",
        "Is there marmalade for victims?",  # a known word is a subject, not a stranger
        "Is there bonfag for victims?",  # one word may be a slip that nobody can mend
        "Is asistance a rihgt for victms?",
        "Ruvantis?",  # a capital that begins a sentence says nothing
        "What does Article 6(7) say about 300 victims in 2024?",
        "IS ASSISTANCE A RIGHT FOR VICTIMS?",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert found(text) == []


def test_an_instrument_of_two_words_of_ours_may_still_be_another() -> None:
    assert found("What does the Lausanne Action Plan ask for?") == []
    assert found("What does the Lausanne Convention ask for?") == ["lausann convent"]


@pytest.mark.parametrize(
    ("text", "language", "strange"),
    [
        ("¿Es un derecho la asistencia según Bonfag?", "es", ["Bonfag"]),
        ("Bonfag: ¿es un derecho?", "es", []),
        ("¿Es un derecho la asistencia en el GDPR?", "es", ["GDPR"]),
        ("¿Es un derecho la asistencia rápida?", "es", []),
        ("¿Es un Derecho la asistencia?", "es", []),
        ("¿Es un derecho la Asistencia?", "es", ["Asistencia"]),
        ("Помощь по Конвенции Бонфаг", "ru", ["Конвенции", "Бонфаг"]),
        ("Помощь по bonfag", "ru", ["bonfag"]),
        ("是援助 Bonfag 吗", "zh", ["Bonfag"]),
        ("邦法格公约第6条", "zh", ["格公约"]),
        ("根据公约第6条", "zh", []),
    ],
)
def test_in_other_languages_names_are_what_is_no_word_or_has_none_of_ours(
    text: str, language: str, strange: list[str]
) -> None:
    assert found(text, language) == strange


def test_what_was_asked_in_that_language_before_is_no_stranger() -> None:
    text = "Помощь по Конвенции Бонфаг"

    assert found(text, "ru", abroad={"конвенции"}) == ["Бонфаг"]
