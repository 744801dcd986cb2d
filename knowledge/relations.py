"""Which States a text sets apart, as "What did X give Y?" does, where "X and Y" only lists them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from knowledge.gazetteer import StateMatch
from knowledge.text import tokens

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
