"""Reads the signs of time out of a text in any of seven languages."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import ascii_lowercase, digits
from typing import NamedTuple

from knowledge.text import fold
from knowledge.timeframe.counted_from import meeting_signs, only_counted_from
from knowledge.timeframe.literals import (
    HAN,
    WITH_DIGITS,
    WITH_LETTERS,
    WITH_MARKS,
    WORD_ENDS,
    numbers_in,
)
from knowledge.timeframe.period import Period
from knowledge.timeframe.rewriting import rewritten
from knowledge.timeframe.signs import BREAK, Sign, signs_of
from knowledge.timeframe.word_forms import MARKS, arabic_words, spaced, words_by_letter
from knowledge.timeframe.words import CHINESE

_ARABIC_LETTERS = frozenset(chr(code) for code in range(0x0600, 0x0700))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщэюя")
_DIGITS = frozenset("0123456789")
_BREAK = re.compile(rf"[^\W_{HAN}]+|[{HAN}]|[.?!;:()…。؟؛]")
_HAN = re.compile(f"[{HAN}]")
# Where no Chinese can follow, the same as WORD_ENDS, and compiled in a tenth of the time.
_NO_LETTER = r"(?!\w)"
_Forms = list[tuple[Sign, str]]


class _Scanner(NamedTuple):
    """One pattern with a group for each of its ``signs``."""

    form: re.Pattern[str]
    signs: tuple[Sign, ...]
    are_literal: int  # the first so many are written with digits

    def read(self, text: str, place: int) -> tuple[Sign, int] | None:
        """Return the sign at ``place`` and where it ends."""
        match = self.form.match(text, place)
        if match is None:
            other = _BREAK.match(text, place)
            return (BREAK, other.end()) if other else None
        group = int((match.lastgroup or "g0")[1:])
        sign = self.signs[group]
        if group < self.are_literal and sign.code != ".":
            numbers = tuple(numbers_in(match[f"g{group}"]))
            sign = Sign(sign.code, numbers[0], numbers)
        return sign, match.end()


def read_signs(text: str, held: Mapping[str, Period]) -> list[Sign]:
    """Return the signs of ``text`` in order; a word that is none of time is a `BREAK`.

    ``held`` tells when meetings were, which time may be counted from.
    """
    folded = rewritten(fold(text))
    has_han = _HAN.search(folded) is not None
    meetings = meeting_signs(folded, held)
    found: list[Sign] = []
    place = 0
    while place < len(folded):
        read = meetings.get(place) or _scanner_of(folded[place], has_han).read(folded, place)
        if read and read[0].code:
            found.append(read[0])
        place = read[1] if read else place + 1
    return only_counted_from(found)


def compile_scanners() -> None:
    """Compile all that questions need; the first few of each language would wait for it."""
    beside_han = ascii_lowercase + digits
    for has_han, letters in ((False, {*_LETTERS, *words_by_letter()}), (True, set())):
        for first in letters.union(beside_han):
            _scanner_of(first, has_han)
        _arabic_scanner(has_han)
        _other_scanner(has_han)


def _scanner(
    literals: Iterable[tuple[str, str]], words: Iterable[tuple[Sign, str]], has_han: bool
) -> _Scanner:
    forms: _Forms = [(Sign(code), pattern) for code, pattern in literals]
    are_literal = len(forms)
    forms += words
    pattern = "|".join(f"(?P<g{place}>{form})" for place, (_, form) in enumerate(forms))
    if not has_han:
        pattern = pattern.replace(WORD_ENDS, _NO_LETTER)
    return _Scanner(re.compile(pattern), tuple(sign for sign, _ in forms), are_literal)


# Each takes milliseconds to compile; the letters of a question need a dozen of them.
@lru_cache(maxsize=512)
def _scanner_of(first: str, has_han: bool) -> _Scanner:
    """Return the scanner of what begins with ``first`` in a text with or without Chinese."""
    if first in _DIGITS:
        return _scanner(WITH_DIGITS, (), has_han)
    if first in _ARABIC_LETTERS:
        return _arabic_scanner(has_han)
    words = words_by_letter()
    if first not in words and first not in _LETTERS:
        return _other_scanner(has_han)
    forms = words.get(first, {})
    # "the present" and "at the moment" before the "the" and "at" in them
    order = sorted(forms, key=lambda one: (one.code != ".", one.code not in "nmN"))
    return _scanner(WITH_LETTERS, [(sign, spaced(sign, forms[sign])) for sign in order], has_han)


@lru_cache(maxsize=2)
def _arabic_scanner(has_han: bool) -> _Scanner:
    return _scanner((), (*arabic_words(), *MARKS), has_han)


@lru_cache(maxsize=2)
def _other_scanner(has_han: bool) -> _Scanner:
    return _scanner(WITH_MARKS, (*signs_of(CHINESE), *MARKS), has_han)
