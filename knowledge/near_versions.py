"""Which version of a fact is asked about in just these words: "With how many did it start?"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from knowledge.examples import Example
from knowledge.family import Family
from knowledge.sparse import Floats
from knowledge.timeframe import find_period

# A question in the very words of an example is like it to the last digits that are kept.
_THE_SAME = 0.98
_ANY_DAY = date(2000, 1, 1)


class Near(NamedTuple):
    """The nearest ``example`` of one version, and how like a question it is, at most 1."""

    example: str
    likeness: float

    @property
    def is_the_same(self) -> bool:
        """Whether somebody wrote down just this question."""
        return self.likeness >= _THE_SAME


NearByVersion = Mapping[str, Near]
NOT_COMPARED: NearByVersion = MappingProxyType({})


class NearVersions:
    """Knows the questions among ``examples`` of the ``families`` that have several versions."""

    def __init__(self, families: Sequence[Family], examples: Sequence[Example]) -> None:
        self._examples = examples
        self._rows: dict[int, list[int]] = defaultdict(list)
        for row, example in enumerate(examples):
            if example.is_question and len(families[example.label].versions) > 1:
                self._rows[example.label].append(row)

    def of(self, label: int, likeness: Floats) -> NearByVersion:
        """Return the nearest example of each version, by its id.

        ``likeness`` is that of all examples, at most 1. Another question's words may be near those
        of one that names a time, whatever its own time is: that is left out.
        """
        rows = self._rows.get(label, [])
        found: dict[str, Near] = {}
        for row in (rows[place] for place in np.argsort(-likeness[rows], kind="stable")):
            example = self._examples[row]
            near = Near(example.text, float(likeness[row]))
            if example.entry_id in found or (_names_time(example.text) and not near.is_the_same):
                continue
            found[example.entry_id] = near
        return found


@lru_cache(maxsize=4096)
def _names_time(text: str) -> bool:
    return find_period(text, _ANY_DAY) is not None
