"""Mistypes questions: one or two random edits each, the same in every run."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from benchmarks.answers.question import Question
from knowledge.text import tokens

SEED = 6
# A slip in a shorter word makes another word of it, or another number, or another treaty.
_SHORTEST = 4
_MOST = 2


def mistype(questions: Iterable[Question]) -> list[Question]:
    """Return ``questions`` with one or two letters left out, put in, swapped or mistaken each.

    Only words of four letters and more are touched, and no digits. A question without such a word
    stays as it is.
    """
    chance = Random(SEED)  # noqa: S311 # the same edits in every run, nothing secret
    return [replace(one, text=_edited(one.text, chance)) for one in questions]


def _edited(text: str, chance: Random) -> str:
    for _ in range(chance.randint(1, _MOST)):
        places = [
            place
            for token in tokens(text)
            if token.written.isalpha() and len(token.written) >= _SHORTEST
            for place in range(token.start, token.end - 1)
        ]
        before = text
        while places and text == before:  # two equal letters swapped are no edit
            text = chance.choice(_EDITS)(text, chance.choice(places), chance)
    return text


def _leave_out(text: str, place: int, _chance: Random) -> str:
    return text[:place] + text[place + 1 :]


def _put_in(text: str, place: int, chance: Random) -> str:
    return text[: place + 1] + _letter(text, chance) + text[place + 1 :]


def _swap(text: str, place: int, _chance: Random) -> str:
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _mistake(text: str, place: int, chance: Random) -> str:
    return text[:place] + _letter(text, chance) + text[place + 1 :]


def _letter(text: str, chance: Random) -> str:
    """Return a letter of the question itself: it is of the right alphabet."""
    return chance.choice([char for char in text.lower() if char.isalpha()])


_EDITS = (_leave_out, _put_in, _swap, _mistake)
