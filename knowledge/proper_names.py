"""Where in a sentence a name stands, by its capital letter or by the words beside it."""

from collections.abc import Sequence

from knowledge.instruments import INSTRUMENT_HEADS
from knowledge.text import Token

_BEFORE_NAMES = frozenset({"of", "under", "in", "by", "from", "with", "is", "was", "did", "does"})
_SENTENCE_ENDS = frozenset('.!?:;"“”(*|-')


def starts_sentence(text: str, place: int) -> bool:
    """Whether a capital letter at ``text[place]`` may come from its place alone."""
    while place and text[place - 1].isspace():
        place -= 1
        if text[place] == "\n":
            return True
    return not place or text[place - 1] in _SENTENCE_ENDS


def stands_as_name(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether the word at ``place`` stands where a name would: "of the X", "X's", "X Treaty"."""
    token = words[place]
    if token.is_capitalised and not starts_sentence(text, token.start):
        return True
    before = [word.folded for word in words[max(0, place - 2) : place]]
    if before and before[-1] == "the":
        before.pop()
    after = words[place + 1].folded if place + 1 < len(words) else ""
    leads = bool(before) and before[-1] in _BEFORE_NAMES
    return leads or after in {"of", "s"} or after in INSTRUMENT_HEADS
