"""How near the examples of an entry lie to each other tells how far a question of it may be."""

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge import closeness
from knowledge.closeness import Density
from knowledge.sparse import Floats

# The entries have examples at these places; what is at the same place is as like as can be.
TIGHT, LOOSE, ALONE = [0.0, 0.1, 0.2, 0.3], [1.0, 1.4, 1.8, 2.2], [5.0]
PLACES = np.array([*TIGHT, *LOOSE, *ALONE])
ROWS = [np.arange(4), np.arange(4, 8), np.array([8])]


def gram(rows: NDArray[np.intp]) -> Floats:
    likeness: Floats = 1 - np.abs(PLACES[rows, None] - PLACES[rows])
    return likeness


def test_it_is_the_mean_likeness_to_the_nearest_three_others() -> None:
    density = Density(ROWS, gram)

    assert density.of(0) == pytest.approx(1 - np.array([0.2, 0.4 / 3, 0.4 / 3, 0.2]))
    assert (density.of(0) > density.of(1)).all()


def test_a_single_example_is_like_itself() -> None:
    assert Density(ROWS, gram).of(2).tolist() == [1.0]


def test_an_entry_without_examples_has_none() -> None:
    assert Density([np.zeros(0, np.intp)], gram).of(0).tolist() == []


def test_many_examples_are_looked_at_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closeness, "_PART", 2)

    assert Density(ROWS, gram).of(1) == pytest.approx([0.6, 0.6, 0.6, 0.6])


def test_each_entry_is_looked_at_once() -> None:
    looked: list[int] = []

    def counted(rows: NDArray[np.intp]) -> Floats:
        looked.append(len(rows))
        return gram(rows)

    density = Density(ROWS, counted)
    density.warm_up()
    density.of(1)

    assert looked == [4, 4]
