"""Counts come from the cache for texts that were there before, and only those."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from knowledge import kept_counts
from knowledge.counted import Counted, count
from knowledge.features import word_features
from knowledge.kept_counts import KeptCounts, count_kept
from knowledge.marks import Marks

BEFORE = ["the deadline", "who is near", "gone"]
AFTER = ["who is near", "new and near", "the deadline", "the deadline", ""]


class Remembering:
    """Features that remember whose they were."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> Marks:
        self.texts.append(text)
        return word_features(text)


def same(one: KeptCounts, other: Counted) -> bool:
    return all(
        np.array_equal(getattr(one.counted, field.name), getattr(other, field.name))
        for field in fields(Counted)
    )


def test_what_is_read_again_is_the_same(tmp_path: Path) -> None:
    again = Remembering()
    first = count_kept(BEFORE, word_features, tmp_path, "words").counted

    assert same(count_kept(BEFORE, again, tmp_path, "words"), first)
    assert again.texts == []


def test_only_new_texts_are_counted_and_what_stands_once_more(tmp_path: Path) -> None:
    again = Remembering()
    count_kept(BEFORE, word_features, tmp_path, "words")

    assert same(count_kept(AFTER, again, tmp_path, "words"), count(AFTER, word_features))
    assert again.texts == ["new and near", "the deadline", ""]


def test_a_few_new_texts_are_not_written_down_where_nobody_may_wait(tmp_path: Path) -> None:
    again = Remembering()
    count_kept(BEFORE, word_features, tmp_path, "words")

    found = count_kept(AFTER, word_features, tmp_path, "words", at_once=True)

    assert same(found, count(AFTER, word_features))
    count_kept(BEFORE, again, tmp_path, "words")
    assert again.texts == []


def test_another_version_of_the_engine_counts_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = Remembering()
    count_kept(BEFORE, word_features, tmp_path, "words")
    monkeypatch.setattr(kept_counts, "engine", lambda: "newer")

    count_kept(BEFORE, again, tmp_path, "words")

    assert again.texts == BEFORE


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    first = count_kept(BEFORE, word_features, tmp_path, "words").counted
    [path] = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:200])

    assert same(count_kept(BEFORE, word_features, tmp_path, "words"), first)
    assert same(count_kept(BEFORE, Remembering(), tmp_path, "words"), first)


def test_what_is_in_use_is_taken_over_by_what_may_not_wait(tmp_path: Path) -> None:
    again = Remembering()
    in_use = count_kept(BEFORE, word_features, tmp_path, "words")
    [path] = tmp_path.iterdir()
    path.unlink()

    found = count_kept(AFTER, again, tmp_path, "words", at_once=True)

    assert same(found, count(AFTER, word_features))
    assert same(in_use, count(BEFORE, word_features))
    assert again.texts == ["new and near", "the deadline", ""]
    assert not path.exists()


def test_what_was_not_written_down_is_when_there_is_time(tmp_path: Path) -> None:
    again = Remembering()
    count_kept(BEFORE, word_features, tmp_path, "words")
    in_use = count_kept(AFTER, word_features, tmp_path, "words", at_once=True)

    count_kept(AFTER, word_features, tmp_path, "words")

    del in_use
    count_kept(AFTER, again, tmp_path, "words")
    assert again.texts == []
