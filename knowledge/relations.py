"""Which States a text sets apart, as "What did X give Y?" does, where "X and Y" only lists them."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import pairwise

from knowledge.gazetteer import StateMatch
from knowledge.text import is_han, tokens

Pairs = frozenset[frozenset[str]]

# Folded, as `fold` leaves them; in Arabic the first is written together with the name after it.
_JOINING = """
and or also like vs versus et ou aussi comme y o e u tambien como ou tambem и или также тоже как
و او ايضا مثل 和 与 及 或 跟 同 以及 也 还有
"""
_BEFORE_A_NAME = "the la le les l de du des d el los las a as os da das do dos ال"
_AND = frozenset(_JOINING.split())
_IN_A_LIST = frozenset(_BEFORE_A_NAME.split())
_STOP = re.compile(r"[,;:/&·、，;\n]")
_END = re.compile(r"[.?!؟。？！]")
_VERB = 2  # words, its article or auxiliary with it


@lru_cache(maxsize=8)
def related(
    text: str, named: tuple[StateMatch, ...], said: tuple[tuple[str, ...], ...], *, verb_first: bool
) -> Pairs:
    """Return the States set apart in ``text``, none where it says more than a verb between them.

    ``said`` are the spellings of each word it is about; remembered, since every entry is held to
    it. ``verb_first``: in many languages a verb stands before who does it, "qu'a donné X à Y ?".
    """
    start, end = min(one.start for one in named), max(one.end for one in named)
    before = [word for word in tokens(text) if word.end <= start]
    between = {word.folded for word in tokens(text[start:end])}
    verb = {word.folded for word in before[-_VERB:]} if verb_first else set()
    is_all = all(any(_stands_in(one, between | verb) for one in spellings) for spellings in said)
    return set_apart(text, named) if is_all else frozenset()


def _stands_in(word: str, words: Collection[str]) -> bool:
    """Whether ``word`` is one of ``words``, or part of a run of Chinese among them."""
    return word in words or (is_han(word) and any(word in run for run in words))


def set_apart(text: str, named: Iterable[StateMatch]) -> Pairs:
    """Return the neighbours among the States ``named`` in a sentence that are not just listed."""
    in_order = sorted((match for match in named if match.exact), key=lambda match: match.start)
    return frozenset(
        frozenset((one.state.iso3, other.state.iso3))
        for one, other in pairwise(in_order)
        if one.state != other.state and not _is_list(text[one.end : other.start])
    )


def _is_list(between: str) -> bool:
    words = [word.folded for word in tokens(between) if not word.folded.isdigit()]
    if not words or _END.search(between) or not _AND.isdisjoint(words):
        return True
    return bool(_STOP.search(between)) and _IN_A_LIST.issuperset(words)
