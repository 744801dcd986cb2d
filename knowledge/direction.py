"""Keeps lines that are read from right to left in order, whatever Latin words stand in them."""

import re

RIGHT_TO_LEFT = frozenset({"ar"})

_BLANK = re.compile(r"\{\w+\}")
# Unicode's isolates: what stands between them is not sorted in with what is around it.
_MARK = "\u200f"
_LATIN = re.compile(r"[A-Za-z](?:[\w./'@-]*\w)?(?: [A-Za-z](?:[\w./'@-]*\w)?)*")
_STOP = re.compile(r"[.!:؟]$", re.MULTILINE)
_RTL, _FIRST_STRONG, _END = "\u2067", "\u2068", "\u2069"


def right_to_left(phrase: str) -> str:
    """Return ``phrase`` set apart from its surroundings, and each of its blanks from the phrase."""
    apart = _BLANK.sub(lambda blank: f"{_FIRST_STRONG}{blank[0]}{_END}", phrase)
    return f"{_RTL}{apart}{_END}"


def with_ends(text: str) -> str:
    """Return ``text`` so that the full stop of each of its lines stands at the left end.

    A mark is put behind it: isolates around a line would keep Slack from seeing bold words.
    """
    return _STOP.sub(rf"\g<0>{_MARK}", text)


def with_latin_apart(text: str) -> str:
    """Return ``text`` so that Latin words in a sentence do not cut it in two where lines run left.

    ``text`` has no links in it: their addresses would be set apart too.
    """
    return _LATIN.sub(rf"{_FIRST_STRONG}\g<0>{_END}", text)


def without_isolates(text: str) -> str:
    """Return ``text`` as it was before it was set apart."""
    return text.translate(dict.fromkeys(map(ord, (_RTL, _FIRST_STRONG, _END))))
