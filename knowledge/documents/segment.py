"""What is needed to find the passages of one document; made once, at its import, and kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.document import Passage
from knowledge.documents.marks import marks, number_of, says_something
from knowledge.documents.sentences import sentences
from knowledge.gazetteer import Gazetteer
from knowledge.kept import keep, read_kept
from knowledge.text import stem, tokens
from knowledge.vectors import Encoder

VERSION = 2  # of what is kept: another number makes all of it anew
_SCALE = 127
_ASK_EVERY = 5
_MOST_ASKS = 40
_TELLING = 6
_MOST_COUNT = 255
_MOST_SENTENCES = 32
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings: ``rows`` that hold the mark ``numbers`` (sorted) ``counts`` times; and vectors.

    ``places`` has a bit for each sentence of the passage that holds the mark, the first 32.
    ``vectors`` and ``asks`` are of length 127. An ask is as short as a question and is about the
    passage in ``asked_of``: what it is like elsewhere is what chance alone brings.
    """

    numbers: NDArray[np.uint64]
    rows: NDArray[np.int32]
    counts: NDArray[np.uint8]
    places: NDArray[np.uint32]
    vectors: NDArray[np.int8]
    asks: NDArray[np.int8]
    asked_of: NDArray[np.int32]


def make_segment(
    title: str, passages: Sequence[Passage], gazetteer: Gazetteer, encoder: Encoder
) -> Segment:
    """Return it; takes some milliseconds a passage. Titles and headings count as said in each."""
    postings = []
    for row, passage in enumerate(passages):
        places = _places(passage.text, gazetteer)
        found = marks(f"{title}\n{passage.section}\n{passage.text}", gazetteer)
        postings += [
            (number_of(mark), row, min(count, _MOST_COUNT), places[mark])
            for mark, count in found.items()
        ]
    postings.sort()
    step = max(_ASK_EVERY, len(passages) // _MOST_ASKS)
    asked_of = range(0, len(passages), step)
    return Segment(
        np.array([number for number, _, _, _ in postings], np.uint64),
        np.array([row for _, row, _, _ in postings], np.int32),
        np.array([count for _, _, count, _ in postings], np.uint8),
        np.array([place for _, _, _, place in postings], np.uint32),
        _encoded([passage.text for passage in passages], encoder),
        _encoded([_ask(passages[row].text) for row in asked_of], encoder),
        np.array(asked_of, np.int32),
    )


def kept_segment(path: Path, size: int) -> Segment | None:
    """Return what is kept at ``path`` for a document of ``size`` passages, None if it is not."""
    kept = read_kept(path, _read)
    return kept if kept is not None and len(kept.vectors) == size else None


def keep_segment(path: Path, segment: Segment) -> None:
    """Keep it at ``path`` for the next start and for other processes."""
    arrays = {field.name: getattr(segment, field.name) for field in fields(Segment)}
    keep(path, lambda file: np.savez(file, allow_pickle=False, **arrays))


def _read(path: Path) -> Segment:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return Segment(**{field.name: file[field.name] for field in fields(Segment)})


def _places(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """Return of each mark in which sentences it is, as bits."""
    places: Counter[str] = Counter()
    said = [sentence for line in text.split("\n") for sentence in sentences(line)]
    for place, sentence in enumerate(said[:_MOST_SENTENCES]):
        for mark in marks(sentence, gazetteer):
            places[mark] |= 1 << place
    return places


def _encoded(texts: Sequence[str], encoder: Encoder) -> NDArray[np.int8]:
    # In small parts, so that other threads get their turn.
    parts = [
        np.rint(encoder.encode(list(texts[start : start + _BATCH])) * _SCALE).astype(np.int8)
        for start in range(0, len(texts), _BATCH)
    ]
    return np.concatenate(parts)


def _ask(text: str) -> str:
    """Return the longest words of a sentence in the middle, as somebody in a hurry would ask."""
    all_of_it = sentences(text)
    words = {
        stem(token.folded): token.written
        for token in tokens(all_of_it[len(all_of_it) // 2])
        if says_something(stem(token.folded))
    }
    telling = sorted(words, key=len, reverse=True)[:_TELLING]
    return " ".join(words[word] for word in words if word in telling)
