"""The common words of a language with how common they are, by pyspellchecker's dictionaries."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spellchecker import SpellChecker

from knowledge.kept import keep, read_kept
from knowledge.sparse import Floats
from knowledge.text import fold

# What was counted this often or less is rarely a word at all.
_RARE = 50
_MOST = 60_000
_LONGEST = 20  # letters: a longer one has no neighbours


@dataclass(frozen=True, slots=True)
class CommonWords:
    """``words`` (folded), and how many times more than rare each is, as a logarithm."""

    words: NDArray[np.str_]
    often: Floats


def common_words(language: str, cache_dir: Path | None) -> CommonWords:
    """Return those of ``language``, none where it has no dictionary; kept in ``cache_dir``."""
    if cache_dir is None:
        return _read_dictionary(language)
    path = cache_dir / f"common-{language}.npz"
    if (kept := read_kept(path, _read)) is not None:
        return kept
    made = _read_dictionary(language)
    keep(path, lambda file: np.savez(file, words=made.words, often=made.often, allow_pickle=False))
    return made


def _read(path: Path) -> CommonWords:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return CommonWords(file["words"], file["often"])


def _read_dictionary(language: str) -> CommonWords:
    counts: dict[str, int] = {}
    for word, count in _counts(language).items():
        if word.isalpha() and len(word) <= _LONGEST:
            folded = fold(word)
            counts[folded] = counts.get(folded, 0) + count
    likely = sorted((word for word in counts if counts[word] > _RARE), key=lambda w: -counts[w])
    words = sorted(likely[:_MOST])
    often = np.log(np.array([counts[word] for word in words], np.float32) / _RARE)
    return CommonWords(np.array(words, np.str_), often)


def _counts(language: str) -> Mapping[str, int]:
    if language not in SpellChecker.languages():
        return {}
    counts: Mapping[str, int] = SpellChecker(language=language).word_frequency.dictionary
    return counts
