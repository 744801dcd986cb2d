"""Slips of the finger: few, the same in every run, and never in what a question names by number."""

from rapidfuzz.distance import OSA

from benchmarks.answers.edits import mistype
from benchmarks.answers.question import DEVELOPMENT, Question, read

QUESTIONS = read(DEVELOPMENT)


def test_makes_one_or_two_edits() -> None:
    pairs = zip(QUESTIONS, mistype(QUESTIONS), strict=True)

    distances = {OSA.distance(one.text, other.text) for one, other in pairs}

    assert distances >= {1, 2}
    # Two edits in one place may be undone, or look like three: a letter put between two swapped.
    assert max(distances) <= 3


def test_makes_the_same_edits_every_time() -> None:
    assert mistype(QUESTIONS) == mistype(QUESTIONS)


def test_changes_nothing_but_the_text() -> None:
    for one, other in zip(QUESTIONS, mistype(QUESTIONS), strict=True):
        assert (one.right, one.language, one.is_near) == (
            other.right,
            other.language,
            other.is_near,
        )


def test_leaves_digits_and_short_words_alone() -> None:
    short = Question("LAP 41 (a)? See ICA in 2024", frozenset())

    assert mistype([short]) == [short]


def test_mistypes_other_scripts_with_letters_of_their_own() -> None:
    [edited] = mistype([Question("ликвидация запасов", frozenset())])

    assert edited.text != "ликвидация запасов"
    assert not any(char.isascii() and char.isalpha() for char in edited.text)
