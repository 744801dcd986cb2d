"""The signs that the words of time stand for: a year, a month, "early", "since" …"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from knowledge.text import fold


class Sign(NamedTuple):
    """One letter that the rules are written with; its number, of a unit how many months it has.

    A date holds all its numbers in ``numbers``, as they were written; a ``meeting`` the ordinals
    of its first and last day.
    """

    code: str
    value: int = 0
    numbers: tuple[int, ...] = ()
    meeting: str = ""


BREAK = Sign(".")
SIGNS = {
    "now": Sign("N"),
    "nothing": BREAK,
    "first half": Sign("H", 1),
    "second half": Sign("H", 2),
    "early": Sign("p", 1),
    "mid": Sign("p", 2),
    "late": Sign("p", 3),
    "year": Sign("y", 12),
    "years": Sign("v", 12),
    "half": Sign("h", 6),
    "quarter": Sign("q", 3),
    "quarters": Sign("v", 3),
    "month": Sign("o", 1),
    "months": Sign("v", 1),
    "decade": Sign("c", 120),
    "last": Sign("l", -1),
    "last few": Sign("k", -1),
    "this": Sign("t", 0),
    "under way": Sign("g", 0),
    "next": Sign("x", 1),
    "next few": Sign("X", 1),
    "early behind": Sign("e", 1),
    "mid behind": Sign("e", 2),
    "late behind": Sign("e", 3),
    "since behind": Sign("S"),
    "before behind": Sign("B"),
    "after behind": Sign("F"),
    "until behind": Sign("I"),
    "ago": Sign("a"),
    "since": Sign("s"),
    "before": Sign("b"),
    "after": Sign("f"),
    "until": Sign("i"),
    "between": Sign("r"),
    "time of": Sign("u"),
    "just": Sign("j"),
    "to": Sign("-"),
    "of": Sign(""),
}
# Seasons are those of Geneva, to the quarter; a list begins with winter.
_LISTS = {"numbers": "n", "month names": "m", "ordinals": "n", "seasons": "Q"}


def signs_of(table: Mapping[str, str]) -> Iterator[tuple[Sign, str]]:
    """Yield each sign with the folded pattern of its words in the ``table`` of one language."""
    for name, code in _LISTS.items():
        for number, words in enumerate(table.get(name, "").split(), 1):
            yield Sign(code, number), fold(words).replace("_", r"\s+")
    for name, sign in SIGNS.items():
        if name in table:
            yield sign, fold(table[name]).replace("_", r"\s+")
