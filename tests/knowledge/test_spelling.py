"""Typing mistakes are mended with our own words; right words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ordinary import ORDINARY
from knowledge.right_words import RightWords
from knowledge.spelling import Spelling
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import ENTRIES, SHORT

SPELLING = Spelling(Vocabulary(ENTRIES, SHORT), (), RightWords(None))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who are the cordinators?", "who are the coordinators?"),
        ("asistance for victms", "assistance for victims"),
        ("the Lausane plan", "the lausanne plan"),
        ("coodrinators", "coordinators"),
    ],
)
def test_mends_a_mistyped_word(typed: str, meant: str) -> None:
    assert SPELLING.repair(typed, []) == meant


@pytest.mark.parametrize(
    "text",
    ["Article 6(7)", "LAP 41?", "GDPR", "12MSP", "2021-2022", "right", "action", "états", "协调员"],
)
def test_leaves_references_abbreviations_and_known_words_alone(text: str) -> None:
    assert SPELLING.repair(text, []) == text


@given(st.sampled_from(sorted(ORDINARY)))
def test_never_mends_an_ordinary_word(word: str) -> None:
    assert SPELLING.repair(word, []) == word


def test_leaves_what_it_is_told_to_leave() -> None:
    assert SPELLING.repair("cordinators", [(0, 11)]) == "cordinators"
