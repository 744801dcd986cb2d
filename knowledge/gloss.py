"""Reads the words of another language as our own words: "plazo" as "deadline".

A sentence encoder for many languages puts a word near its translation. A word with none of ours
near it is one that nobody here has used, in whatever language: the name of a stranger, say.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from knowledge.in_blocks import InBlocks
from knowledge.ordinary import ORDINARY
from knowledge.vectors import Encoder, Rows, encode_kept
from knowledge.vocabulary import Vocabulary

# Translations lie at 0.6 and more, words that have nothing to do with each other under 0.5.
_SAME_MEANING = 0.55
# Pieces of Chinese are short and touch many meanings; only what is plain counts.
_PLAIN_MEANING = 0.75
_SHORTEST = 3
# Few words of Chinese have four characters; looking for them finds no more and takes time.
_HAN_LENGTHS = (3, 2)
_MOST_REMEMBERED = 8192


class Gloss:
    """Knows how the words of ``vocabulary`` and everyday English sound in other languages."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        encoder: Encoder,
        cache_dir: Path | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        used = {word for word in vocabulary.counts if word.isalpha() and len(word) >= _SHORTEST}
        # Capitals such as "ERW" sound like nothing, and so like any word that is hard to read.
        self.words = sorted((used | ORDINARY) - set(vocabulary.expansions))
        self._kept = encode_kept(self.words, encoder, cache_dir, name="words", at_once=at_once)
        self._rows = self._kept.rows
        self._compared = InBlocks.of_rows(self._rows)
        self._row_of = {word: row for row, word in enumerate(self.words)}
        self._encoder = encoder
        self._remembered: dict[str, tuple[str, float]] = {}

    def of_words(self, words: Sequence[str], beside: Sequence[str] = ()) -> dict[str, str | None]:
        """Return for each word the one of ours that means the same, None where there is none.

        ``beside`` are texts that will be compared next: encoding them now takes half of the time.
        """
        near = self._near(words, beside)
        return {word: near[word][0] if near[word][1] >= _SAME_MEANING else None for word in words}

    def of_han(self, runs: Sequence[str], beside: Sequence[str] = ()) -> list[list[str]]:
        """Return our words for what each run of Chinese says plainly, in its order.

        ``beside`` are texts that will be compared next.
        """
        spans = [list(_spans(run)) for run in runs]
        parts = [run[a:b] for run, those in zip(runs, spans, strict=True) for a, b in those]
        near = self._near(parts, beside)
        return [self._plain(run, those, near) for run, those in zip(runs, spans, strict=True)]

    def _plain(
        self, run: str, spans: Iterable[tuple[int, int]], near: Mapping[str, tuple[str, float]]
    ) -> list[str]:
        found: dict[int, str] = {}
        taken: set[int] = set()
        for start, end in spans:
            word, likeness = near[run[start:end]]
            if likeness >= _PLAIN_MEANING and not taken.intersection(range(start, end)):
                taken.update(range(start, end))
                found[start] = word
        return [found[start] for start in sorted(found)]

    def has(self, word: str) -> bool:
        """Whether ``word`` is one of our ``words``."""
        return word in self._row_of

    def likeness(self, words: Sequence[str]) -> Rows:
        """Return for each of ``words`` how like it each of our own is in meaning, at most 1."""
        vectors = np.empty((len(words), self._rows.shape[1]), np.float32)
        ours = [place for place, word in enumerate(words) if word in self._row_of]
        vectors[ours] = self._rows[[self._row_of[words[place]] for place in ours]]
        if others := [place for place, word in enumerate(words) if word not in self._row_of]:
            vectors[others] = self._encoder.encode([words[place] for place in others])
        likeness: Rows = vectors @ self._compared
        return likeness

    def _near(
        self, words: Sequence[str], beside: Sequence[str] = ()
    ) -> dict[str, tuple[str, float]]:
        known = {word: self._remembered[word] for word in words if word in self._remembered}
        if new := [word for word in dict.fromkeys(words) if word not in known]:
            likeness = self._encoder.encode([*new, *beside])[: len(new)] @ self._compared
            best = likeness.argmax(axis=1)
            for place, word in enumerate(new):
                column = int(best[place])
                known[word] = self.words[column], float(likeness[place, column])
        if len(self._remembered) > _MOST_REMEMBERED:
            self._remembered = {}
        self._remembered |= known
        return known


def _spans(run: str) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of ``run`` begin and end that may be a word, the longest first."""
    for length in _HAN_LENGTHS:
        for start in range(len(run) - length + 1):
            yield start, start + length
