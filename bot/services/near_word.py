"""Which known word somebody meant who mistyped it."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

SHORTEST_TO_MEND = 4
LETTERS_A_SLIP = 4


def near_word(word: str, known: Iterable[str]) -> str | None:
    """The one with the fewest slips between; None where there are too many for its length."""
    if len(word) < SHORTEST_TO_MEND:
        return None
    slips = {name: OSA.distance(word, name) for name in known if len(name) >= SHORTEST_TO_MEND}
    best = min(slips, key=lambda name: slips[name], default=None)
    most = len(word) // LETTERS_A_SLIP
    return best if best is not None and 0 < slips[best] <= most else None
