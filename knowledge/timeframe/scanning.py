"""Reads the signs of time out of a text in any of seven languages."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase, digits
from typing import NamedTuple

from knowledge.text import fold
from knowledge.timeframe.literals import (
    HAN,
    WITH_DIGITS,
    WITH_LETTERS,
    WITH_MARKS,
    WORD_ENDS,
    numbers_in,
)
from knowledge.timeframe.rewriting import rewritten
from knowledge.timeframe.signs import BREAK, SIGNS, Sign, signs_of
from knowledge.timeframe.words import ARABIC, CHINESE, SPACED

_ARABIC_PREFIX = "(?:بال|فال|لل|ال|[بلفك])?"
_ARABIC_LETTERS = frozenset(chr(code) for code in range(0x0600, 0x0700))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщэюя")
_DIGITS = frozenset("0123456789")
_BETWEEN_WORDS = re.compile(r"\|(?![^(]*\))")
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


def read_signs(text: str) -> list[Sign]:
    """Return the signs of ``text`` in order; a word that is none of time is a `BREAK`."""
    folded = rewritten(fold(text))
    has_han = _HAN.search(folded) is not None
    found: list[Sign] = []
    place = 0
    while place < len(folded):
        read = _scanner_of(folded[place], has_han).read(folded, place)
        if read and read[0].code:
            found.append(read[0])
        place = read[1] if read else place + 1
    return found


def compile_scanners() -> None:
    """Compile all that questions need; the first few of each language would wait for it."""
    beside_han = ascii_lowercase + digits
    for has_han, letters in ((False, {*_LETTERS, *_words_by_letter()}), (True, set())):
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
    words = _words_by_letter()
    if first not in words and first not in _LETTERS:
        return _other_scanner(has_han)
    forms = words.get(first, {})
    # "the present" and "at the moment" before the "the" and "at" in them
    order = sorted(forms, key=lambda one: (one.code != ".", one.code not in "nmN"))
    return _scanner(WITH_LETTERS, [(sign, _spaced(sign, forms[sign])) for sign in order], has_han)


@lru_cache(maxsize=1)
def _words_by_letter() -> dict[str, dict[Sign, list[str]]]:
    """Return what the words of the languages with spaces say, by the letter they begin with."""
    forms: dict[str, dict[Sign, list[str]]] = {}
    for table in SPACED:
        for sign, pattern in signs_of(table):
            for word in _BETWEEN_WORDS.split(pattern):
                forms.setdefault(word[0], {}).setdefault(sign, []).append(word)
    return forms


@lru_cache(maxsize=2)
def _arabic_scanner(has_han: bool) -> _Scanner:
    return _scanner((), (*_arabic(), *_MARKS), has_han)


@lru_cache(maxsize=2)
def _other_scanner(has_han: bool) -> _Scanner:
    return _scanner(WITH_MARKS, (*signs_of(CHINESE), *_MARKS), has_han)


def _spaced(sign: Sign, words: Iterable[str]) -> str:
    behind = {"m": r"\.?", "p": "-?"}.get(sign.code, "")
    return f"(?:{'|'.join(words)}){WORD_ENDS}{behind}"


def _arabic() -> Iterator[tuple[Sign, str]]:
    """Yield the words of Arabic, which has "and", "in" and "the" as the beginning of a word."""
    words = list(signs_of(ARABIC))
    any_word = "|".join(pattern for _, pattern in words)
    yield SIGNS["to"], rf"و(?=\s*\d|{_ARABIC_PREFIX}(?:{any_word}){WORD_ENDS})"
    for sign, pattern in words:
        other_name = rf"(?:\s*/\s*(?:{pattern}){WORD_ENDS})?" if sign.code == "m" else ""
        yield sign, rf"{_ARABIC_PREFIX}(?:{pattern}){WORD_ENDS}{other_name}"


_MARKS = (
    (SIGNS["to"], r"(?<=\s)[-–—](?=\s)"),
    (Sign("_"), r"[-–—~～/]"),
    (Sign(","), "[,،，、]"),
)
