"""The signs from which it is told how sure an answer is."""

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.coverage import Coverage
from knowledge.evidence import Evidence, Screened
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.ridge import Ballot, LocalRidge, Ranking
from knowledge.sparse import Floats
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import an_entry

ENTRIES = (an_entry("reports", "When is the report due?"), an_entry("clearance", "Who clears?"))
VOCABULARY = Vocabulary(ENTRIES, {})
FAMILIES = [make_family([entry], VOCABULARY, Gazetteer([])) for entry in ENTRIES]
# The examples of the first entry lie close together, those of the second far apart.
LABELS = np.array([0, 0, 1, 1])
GRAM = np.array([[1, 0.9, 0, 0], [0.9, 1, 0, 0], [0, 0, 1, 0.5], [0, 0, 0.5, 1]], np.float32)
WORDS, CLOSENESS = -2, -1


def signs(likeness: Sequence[float], unheard: Sequence[int] = ()) -> Floats:
    """Return those of both entries for a question that is so like each example."""
    cosines = np.array(likeness, np.float32)
    without = np.isin(np.arange(len(LABELS)), unheard)
    ballot = Ballot(LocalRidge([], LABELS, np.zeros(4)), (cosines, cosines), without, cosines)
    screened = Screened(ballot, (), Ranking(np.array([0.4, 0.3])), [0, 1], [0, 1])
    evidence = Evidence(
        FAMILIES, LABELS, Coverage(FAMILIES, None), lambda rows: GRAM[np.ix_(rows, rows)]
    )
    return evidence.signs(screened, [0, 1])


def test_the_same_likeness_tells_more_of_an_entry_that_is_asked_for_in_many_ways() -> None:
    tight, loose = signs([0.7, 0.7, 0.7, 0.7])

    assert tight[CLOSENESS] == pytest.approx(0.7 - 0.9)
    assert loose[CLOSENESS] == pytest.approx(0.7 - 0.5)
    assert tight[WORDS] == loose[WORDS] == pytest.approx(0.7)


def test_an_example_that_is_not_heard_counts_for_nothing() -> None:
    one_left, none_left = signs([0.9, 0.2, 0.9, 0.9], unheard=(0, 2, 3))

    assert one_left[WORDS] == pytest.approx(0.2)
    assert one_left[CLOSENESS] == pytest.approx(0.2 - 0.9)
    assert none_left[WORDS] == 0.0
    assert none_left[CLOSENESS] == -1.0
