"""Words of a text in a form that can be compared: folded, stemmed, with their places."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(rf"{_HAN.pattern}|[^\W_\u3400-\u9fff]+")
_MIN_STEM = 3
_VOWELS = frozenset("aeiouy")


class Token(NamedTuple):
    """A word as it was ``written`` and ``folded``, at ``text[start:end]``."""

    written: str
    folded: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.written[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals throughout, as abbreviations and codes are."""
        return len(self.written) > 1 and self.written.isupper()


class _Folded(dict[int, str]):
    """What takes the place of a character, by its code; each is looked up once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.combining(char):
            folded = ""
        else:
            folded = str(unicodedata.digit(char)) if char.isdigit() else char.lower()
        self[code] = folded
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents, with digits of any script as 0-9."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.replace("ß", "ss")).translate(_FOLDED)


def tokens(text: str) -> list[Token]:
    """Return the words of ``text``; a run of Chinese characters is one word."""
    return list(_tokens(text))


# Every part of the engine asks for the words of the same question.
@lru_cache(maxsize=32)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(match.group(), fold_word(match.group()), *match.span())
        for match in _WORD.finditer(text)
    )


def written_words(text: str) -> list[str]:
    """Return the words of ``text`` as they are written, without their places."""
    return _WORD.findall(text)


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` folded, without their places: a start reads 30,000 questions."""
    return list(map(fold_word, written_words(text)))


def bare(question: str) -> str:
    """Return ``question`` the same however it is marked and spaced."""
    return " ".join(words_of(question))


# Several parts of the engine count the same questions, and an edit leaves those abroad as they are.
@lru_cache(maxsize=16)
def word_counts(texts: tuple[str, ...]) -> Mapping[str, int]:
    """Return how often each word, folded, stands in ``texts``; remembered by these texts."""
    return Counter(words_of("\n".join(texts)))


fold_word = lru_cache(maxsize=65536)(fold)


def put_in(text: str, better: Mapping[Token, str]) -> str:
    """Return ``text`` with what ``better`` gives for its words in their place."""
    replaced = text
    for token in sorted(better, key=lambda token: -token.start):
        replaced = replaced[: token.start] + better[token] + replaced[token.end :]
    return replaced


def is_han(word: str) -> bool:
    """Whether ``word`` is written in Chinese characters."""
    return _HAN.match(word) is not None


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return ``word`` (folded) without its English ending, the same for all forms of the word."""
    if not word.isascii() or not word.isalpha() or word.endswith(("ss", "us", "is")):
        return word
    base = word
    for ending, instead in _ENDINGS:
        kept = len(word) - len(ending)
        if word.endswith(ending) and kept >= _MIN_STEM and _VOWELS & set(word[:kept]):
            base = word[:kept] + instead
            break
    if base != word and len(base) > _MIN_STEM and base[-1] == base[-2] and base[-1] not in "sl":
        base = base[:-1]
    return base[:-1] if base.endswith("e") and len(base) > _MIN_STEM else base


_ENDINGS = (
    ("ations", "at"),
    ("ation", "at"),
    ("ions", ""),
    ("ion", ""),
    ("ings", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("ated", "at"),
    ("ates", "at"),
    ("ed", ""),
    ("sses", "ss"),
    ("es", ""),
    ("s", ""),
)
