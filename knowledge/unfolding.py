"""Places found in a folded text, in the text as it was written: folding may change the length."""

from itertools import accumulate

from knowledge.text import fold


def unfolded(text: str, place: int) -> int:
    """Return where in ``text`` stands what begins at ``place`` of ``fold(text)``."""
    if text.isascii():
        return place
    lengths = accumulate(len(fold(char)) for char in text)
    return sum(length <= place for length in lengths) if place else 0
