"""Reads the signs of time out of a text in any of seven languages."""

import re
from collections.abc import Iterable, Iterator
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
_ARABIC_LETTERS = [chr(code) for code in range(0x0600, 0x0700)]
_BETWEEN_WORDS = re.compile(r"\|(?![^(]*\))")
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
            return None
        group = int((match.lastgroup or "g0")[1:])
        sign = self.signs[group]
        if group < self.are_literal and sign.code != ".":
            numbers = tuple(numbers_in(match[f"g{group}"]))
            sign = Sign(sign.code, numbers[0], numbers)
        return sign, match.end()


def read_signs(text: str) -> list[Sign]:
    """Return the signs of ``text`` in order; a word that is none of time is a `BREAK`."""
    folded = rewritten(fold(text))
    found: list[Sign] = []
    place = 0
    while place < len(folded):
        read = _BY_FIRST.get(folded[place], _OTHERS).read(folded, place)
        if read and read[0].code:
            found.append(read[0])
        place = read[1] if read else place + 1
    return found


def _scanner(literals: Iterable[tuple[str, str]], words: Iterable[tuple[Sign, str]]) -> _Scanner:
    forms: _Forms = [(Sign(code), pattern) for code, pattern in literals]
    are_literal = len(forms)
    forms += words
    forms.append((BREAK, rf"[^\W_{HAN}]+|[{HAN}]|[.?!;:()…。؟؛]"))
    pattern = "|".join(f"(?P<g{place}>{form})" for place, (_, form) in enumerate(forms))
    return _Scanner(re.compile(pattern), tuple(sign for sign, _ in forms), are_literal)


def _by_letter() -> Iterator[tuple[str, _Scanner]]:
    """Yield a scanner for each letter that a word of the languages with spaces begins with."""
    forms: dict[str, dict[Sign, list[str]]] = {}
    for table in SPACED:
        for sign, pattern in signs_of(table):
            for word in _BETWEEN_WORDS.split(pattern):
                forms.setdefault(word[0], {}).setdefault(sign, []).append(word)
    for letter in {*forms, *"abcdefghijklmnopqrstuvwxyz", *"абвгдежзийклмнопрстуфхцчшщэюя"}:
        words = forms.get(letter, {})
        # "the present" and "at the moment" before the "the" and "at" in them
        order = sorted(words, key=lambda one: (one.code != ".", one.code not in "nmN"))
        yield letter, _scanner(WITH_LETTERS, [(sign, _spaced(sign, words[sign])) for sign in order])


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
_OTHERS = _scanner(WITH_MARKS, (*signs_of(CHINESE), *_MARKS))
_BY_FIRST = (
    dict(_by_letter())
    | dict.fromkeys("0123456789", _scanner(WITH_DIGITS, ()))
    | dict.fromkeys(_ARABIC_LETTERS, _scanner((), (*_arabic(), *_MARKS)))
)
