"""The patterns of the words of time: where spaces part words by their first letter, and Arabic."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from knowledge.timeframe.literals import WORD_ENDS
from knowledge.timeframe.signs import SIGNS, Sign, signs_of
from knowledge.timeframe.words import ARABIC, SPACED

MARKS = (
    (SIGNS["to"], r"(?<=\s)[-–—](?=\s)"),
    (Sign("_"), r"[-–—~～/]"),
    (Sign(","), "[,،，、]"),
)
_ARABIC_PREFIX = "(?:بال|فال|لل|ال|[بلفك])?"
_BETWEEN_WORDS = re.compile(r"\|(?![^(]*\))")


@lru_cache(maxsize=1)
def words_by_letter() -> dict[str, dict[Sign, list[str]]]:
    """Return what the words of the languages with spaces say, by the letter they begin with."""
    forms: dict[str, dict[Sign, list[str]]] = {}
    for table in SPACED:
        for sign, pattern in signs_of(table):
            for word in _BETWEEN_WORDS.split(pattern):
                forms.setdefault(word[0], {}).setdefault(sign, []).append(word)
    return forms


def spaced(sign: Sign, words: Iterable[str]) -> str:
    """Return the pattern of ``words``, with the mark that may follow what is shortened."""
    behind = {"m": r"\.?", "p": "-?"}.get(sign.code, "")
    return f"(?:{'|'.join(words)}){WORD_ENDS}{behind}"


def arabic_words() -> Iterator[tuple[Sign, str]]:
    """Yield the words of Arabic, which has "and", "in" and "the" as the beginning of a word."""
    words = list(signs_of(ARABIC))
    any_word = "|".join(pattern for _, pattern in words)
    yield SIGNS["to"], rf"و(?=\s*\d|{_ARABIC_PREFIX}(?:{any_word}){WORD_ENDS})"
    for sign, pattern in words:
        other_name = rf"(?:\s*/\s*(?:{pattern}){WORD_ENDS})?" if sign.code == "m" else ""
        yield sign, rf"{_ARABIC_PREFIX}(?:{pattern}){WORD_ENDS}{other_name}"
