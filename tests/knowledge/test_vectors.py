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
    kept = encode_kept(texts, encoder, cache_dir, "examples")
    return encoder.asked[1:], kept.rows


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


def test_what_is_in_use_is_taken_over_by_what_may_not_wait(tmp_path: Path) -> None:
    encoder = Counting()
    in_use = encode_kept(["one", "three"], encoder, tmp_path, "examples")
    [path] = tmp_path.iterdir()
    path.unlink()

    kept = encode_kept(["three", "seven!"], encoder, tmp_path, "examples", at_once=True)

    assert encoder.asked[-1:] == ["seven!"]
    assert kept.rows[:, 0].tolist() == [5, 6]
    assert in_use.rows[:, 0].tolist() == [3, 5]
    assert not path.exists()


def test_what_another_encoder_made_is_not_taken_over(tmp_path: Path) -> None:
    class Other(Counting):
        def encode(self, texts: list[str]) -> Rows:
            return -super().encode(texts)

    in_use = encode_kept(["one"], Counting(), tmp_path, "examples")

    kept = encode_kept(["one"], Other(), tmp_path, "examples", at_once=True)

    assert kept.rows[:, 0].tolist() == [-3]
    assert in_use.rows[:, 0].tolist() == [3]


def test_what_is_used_no_more_is_forgotten(tmp_path: Path) -> None:
    encode_kept(["one", "three"], Counting(), tmp_path, "examples")
    [path] = tmp_path.iterdir()
    path.unlink()
    encoder = Counting()

    encode_kept(["one"], encoder, tmp_path, "examples", at_once=True)

    assert "one" in encoder.asked


def test_half_of_the_digits_are_enough_for_what_asks_for_no_more(tmp_path: Path) -> None:
    encode_kept(["one"], Counting(), tmp_path, "examples")

    encoder = Counting()
    kept = encode_kept(["one"], encoder, tmp_path, "examples", dtype=np.float16)

    [path] = tmp_path.iterdir()
    assert "one" not in encoder.asked
    assert kept.rows.dtype == np.load(path)["rows"].dtype == np.float16
