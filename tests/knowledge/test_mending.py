"""What was meant by a mistyped word is guessed from its letters and its neighbours."""

import pytest

from knowledge.likely_words import LikelyWords
from knowledge.mending import Mended, Mending
from knowledge.right_words import RightWords
from knowledge.text import tokens
from knowledge.vocabulary import Vocabulary, full_text
from tests.knowledge.entry_builder import ENTRIES, SHORT

TEXTS = (
    *(full_text(entry) for entry in ENTRIES),
    "Please place a hold on the account.",
    "Is butter safe to eat?",
    "How is the mileage of the car?",
)
RIGHT = RightWords(None)
MENDING = Mending(Vocabulary(ENTRIES, SHORT), LikelyWords({"en": TEXTS}, (), RIGHT, ()))


def better(text: str) -> Mended:
    return MENDING.better(tokens(text))


def written(mended: Mended) -> dict[str, str]:
    return {token.written: word for token, word in mended.all.items()}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("milseage", "mileage"),
        ("the coordinatros", "coordinators"),
        ("a teaspoion", "teaspoon"),  # nobody here uses it, but it is a common word
        ("assitnace", "assistance"),
        ("theassistance", "the assistance"),
    ],
)
def test_a_word_that_is_none_is_taken_for_the_likeliest(typed: str, meant: str) -> None:
    assert meant in written(better(typed)).values()


def test_the_words_beside_it_decide_between_two() -> None:
    assert written(better("is buter safe")) == {"buter": "butter"}
    assert better("is buter safe").sure
    assert not better("may they buter in").sure


@pytest.mark.parametrize("text", ["the crackers", "on Thursday", "it isn't", "GRNATS", "zorvexik"])
def test_right_words_abbreviations_and_strangers_stay_as_they_are(text: str) -> None:
    assert written(better(text)) == {}


def test_a_right_word_that_fits_less_than_another_is_no_slip_but_in_doubt() -> None:
    mended = better("please lace a hold")

    assert written(mended) == {"lace": "place"}
    assert not mended.slips
    assert not mended.sure
