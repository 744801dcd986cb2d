"""Whether something is a word of a language at all, by the dictionaries of pyspellchecker."""

from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from spellchecker import SpellChecker

from knowledge.common_words import CommonWords, common_words
from knowledge.kept import keep, read_kept
from knowledge.marks import Marks, mark
from knowledge.text import fold

_NONE = np.zeros(0, np.uint64)


class RightWords:
    """Knows the words of the languages that have a dictionary; read when first asked for.

    ``cache_dir`` keeps 8 bytes a word, where the dictionaries take some 40 MB to read.
    """

    def __init__(self, cache_dir: Path | None) -> None:
        self._cache_dir = cache_dir
        self._marks = lru_cache(maxsize=None)(partial(_read, cache_dir))

    def has(self, word: str, language: str) -> bool:
        """Whether ``word`` (folded) is a word of ``language``."""
        marks = self._marks(language)
        wanted = np.uint64(mark(word))
        place = int(np.searchsorted(marks, wanted))
        return place < len(marks) and bool(marks[place] == wanted)

    def common(self, language: str) -> CommonWords:
        """Return the common words of ``language`` with how common they are."""
        return common_words(language, self._cache_dir)


def _read(cache_dir: Path | None, language: str) -> Marks:
    if language not in SpellChecker.languages():
        return _NONE
    if cache_dir is None:
        return _dictionary(language)
    path = cache_dir / f"dictionary-{language}.npy"
    marks = read_kept(path, lambda file: np.load(file, allow_pickle=False))
    if marks is None:
        marks = _dictionary(language)
        keep(path, lambda file: np.save(file, marks, allow_pickle=False))
    return marks


def _dictionary(language: str) -> Marks:
    words = SpellChecker(language=language).word_frequency.words()
    return np.unique(np.fromiter((mark(fold(word)) for word in words), np.uint64))
