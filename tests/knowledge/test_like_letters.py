"""No word that is near enough is left out for its letters."""

from itertools import product
from random import Random

import pytest
from rapidfuzz.distance import OSA

from knowledge.like_letters import LikeLetters


@pytest.mark.parametrize("alphabet", ["aabcz", "аабвя", "ااببي", "aаابß"])
def test_finds_all_that_are_near(alphabet: str) -> None:
    chance = Random(1)  # noqa: S311 # the same words in every run, nothing secret
    words = sorted(
        {"".join(chance.choices(alphabet, k=length)) for length in (3, 4, 5) for _ in range(60)}
    )
    letters = LikeLetters(words)

    for word, mistakes in product(words, (1, 2)):
        near = {(one, OSA.distance(word, one)) for one in words}
        assert set(letters.near(word, mistakes)) == {one for one in near if one[1] <= mistakes}


def test_knows_no_words_of_a_length_that_none_has() -> None:
    assert list(LikeLetters(["mining"]).near("min", 2)) == []


def test_knows_nothing_where_there_are_no_words() -> None:
    assert list(LikeLetters([]).near("mine", 2)) == []
