"""Counts that are put together from two are those of all texts counted anew."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.counted import Counted, count
from knowledge.features import word_features
from knowledge.recounted import gathered

WORDS = ("deadline", "near", "who", "zebra", "is it", "")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join), max_size=6)


def same(one: Counted, other: Counted) -> bool:
    return all(
        np.array_equal(getattr(one, field.name), getattr(other, field.name))
        and getattr(one, field.name).dtype == getattr(other, field.name).dtype
        for field in fields(Counted)
    )


@given(TEXTS, TEXTS, st.data())
def test_whatever_is_kept_left_out_and_put_in(
    before: list[str], new: list[str], data: st.DataObject
) -> None:
    kept = data.draw(
        st.lists(st.sampled_from(range(len(before))), unique=True) if before else st.just([])
    )
    is_in_order = data.draw(st.booleans())
    rows = sorted(kept) if is_in_order else kept
    for number in range(len(new)):
        rows.insert(data.draw(st.integers(0, len(rows))), len(before) + number)
    texts = [[*before, *new][row] for row in rows]

    found = gathered(
        count(before, word_features), count(new, word_features), np.array(rows, np.intp)
    )

    assert same(found, count(texts, word_features))


@pytest.mark.parametrize("rows", [[0, 0, 2], [1, 0], [2, 2, 0, 1]])
def test_texts_may_stand_twice_and_in_any_order(rows: list[int]) -> None:
    before, new = ["who is near", "gone"], ["a new one is near"]

    found = gathered(count(before, word_features), count(new, word_features), np.array(rows))

    assert same(found, count([[*before, *new][row] for row in rows], word_features))


def test_more_texts_than_half_a_word_can_number() -> None:
    before, new = ["near"] * (1 << 16), ["who is near"]
    one, other = count(before, word_features), count(new, word_features)
    in_order = np.arange(len(before) + 1)

    assert one.owners.dtype == np.uint16
    assert same(gathered(one, other, in_order), count([*before, *new], word_features))
    assert same(gathered(one, other, in_order[:-1]), one)
