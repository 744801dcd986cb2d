"""Vectors are made once: texts that were encoded before are read from the cache."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from knowledge.vectors import Rows, encode_kept


class Counting:
    """Encodes a text by its length and its first letter, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> Rows:
        self.asked.extend(texts)
        return np.array([[len(text), ord(text[0])] for text in texts], np.float32)

    def words(self) -> Mapping[str, float]:
        return {}


def encoded(texts: list[str], cache_dir: Path) -> tuple[list[str], Rows]:
    """What is asked of a new encoder, the probe left out, and what comes of it."""
    encoder = Counting()
    rows = encode_kept(texts, encoder, cache_dir, "examples")
    return encoder.asked[1:], rows


def test_only_new_texts_are_encoded(tmp_path: Path) -> None:
    assert encoded(["one", "three"], tmp_path)[0] == ["one", "three"]

    asked, rows = encoded(["three", "seven!", "one"], tmp_path)

    assert asked == ["seven!"]
    assert rows[:, 0].tolist() == [5, 6, 3]


def test_what_is_not_asked_for_in_between_need_not_be_encoded_again(tmp_path: Path) -> None:
    encoded(["one", "three"], tmp_path)
    encoded(["seven!"], tmp_path)
    encoded(["one"], tmp_path)

    asked, rows = encoded(["seven!", "three", "one"], tmp_path)

    assert asked == []
    assert rows[:, 0].tolist() == [6, 5, 3]
