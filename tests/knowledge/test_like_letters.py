"""No word that is near enough is left out for its letters."""

from itertools import product
from random import Random

import pytest
from rapidfuzz.distance import OSA

from knowledge.like_letters import LikeLetters

LENGTHS = (3, 4, 5)


@pytest.fixture
def words() -> dict[int, list[str]]:
    chance = Random(1)  # noqa: S311 # the same words in every run, nothing secret
    return {
        length: sorted({"".join(chance.choices("aabcz", k=length)) for _ in range(60)})
        for length in LENGTHS
    }


def test_finds_all_that_are_near(words: dict[int, list[str]]) -> None:
    letters = LikeLetters(words)

    for word, length, mistakes in product(words[4], LENGTHS, (1, 2)):
        near = [one for one in words[length] if OSA.distance(word, one) <= mistakes]
        assert set(near) <= set(letters.words(word, length, mistakes))


def test_leaves_out_what_has_other_letters() -> None:
    letters = LikeLetters({6: ["mining", "bombed"]})

    assert letters.words("minign", 6, 2) == ["mining"]


def test_tells_a_letter_from_the_same_letter_twice() -> None:
    assert LikeLetters({6: ["aabbcc"]}).words("abcabd", 6, 0) == []


def test_passes_over_what_is_no_letter() -> None:
    assert LikeLetters({6: ["mining", "bombed"]}).words("mín1ng", 6, 2) == ["mining"]


def test_knows_no_words_of_a_length_that_none_has() -> None:
    assert LikeLetters({6: ["mining"]}).words("mine", 4, 2) == []
