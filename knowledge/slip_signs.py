"""What tells which word was meant: how far it is from the typed one, how common, beside which."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from knowledge.sparse import Floats
from knowledge.text import Token

_SHORT = 5  # letters


class Signs(NamedTuple):
    """What speaks for a word, or against it; as weights, by how much on a logarithmic scale."""

    ours: float = 0
    heard_after: float = 0
    heard_before: float = 0
    name: float = 0  # where a capital letter was typed
    # of another word than was typed
    common: float = 0  # how many times more than a rare one, as a logarithm
    as_long: float = 0
    only_swapped: float = 0
    second_mistake: float = 0
    second_for_length: float = 0
    # of the word as it was typed, where it is a right one, and where it is not
    right: float = 0
    right_common: float = 0
    right_name: float = 0
    unheard: float = 0
    unheard_short: float = 0
    unheard_for_length: float = 0
    unheard_name: float = 0


WEIGHTS = Signs(
    ours=1.27,
    heard_after=2.29,
    heard_before=1.78,
    name=0.60,
    common=0.24,
    as_long=-1.10,
    only_swapped=2.54,
    second_mistake=-6.14,
    second_for_length=0.22,
    right=3.96,
    right_common=0.56,
    right_name=1.74,
    unheard=1.95,
    unheard_short=1.39,
    unheard_for_length=-0.48,
    unheard_name=0.75,
)
"""Fitted by `benchmarks.answers.slip_weights` to mistakes made by chance in English questions, ours
and others'; they suit other languages as well."""


def as_typed(token: Token, common: float, *, is_right: bool) -> Signs:
    """Return the signs of ``token`` itself, which is so ``common``."""
    is_name = token.is_capitalised and token.start > 0
    if is_right:
        return Signs(right=1, right_common=common, right_name=is_name)
    letters = len(token.folded)
    return Signs(
        unheard=1,
        unheard_short=letters <= _SHORT,
        unheard_for_length=letters,
        unheard_name=is_name,
    )


def of_others(
    typed: str, words: Sequence[str], mistakes: Sequence[int], common: Sequence[float]
) -> Floats:
    """Return the signs of ``words``, a row each, so many ``mistakes`` away from what was ``typed``
    and so ``common``."""
    letters = sorted(typed)
    found = np.zeros((len(words), len(WEIGHTS)))
    second = np.array(mistakes) > 1
    found[:, column("common")] = common
    found[:, column("as_long")] = as_long = [len(word) == len(typed) for word in words]
    found[:, column("only_swapped")] = [
        same and sorted(word) == letters for same, word in zip(as_long, words, strict=True)
    ]
    found[:, column("second_mistake")] = second
    found[:, column("second_for_length")] = second * len(typed)
    return found


def column(sign: str) -> int:
    """Return where ``sign`` stands in a row of them."""
    return Signs._fields.index(sign)
