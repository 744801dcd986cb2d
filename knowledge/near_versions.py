"""Which version of a fact is asked about in just these words: "With how many did it start?"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

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
    """Knows the questions among ``examples`` of the ``families`` that have several versions.

    ``most`` is the likeness of what is the same.
    """

    def __init__(
        self, families: Sequence[Family], examples: Sequence[Example], most: float
    ) -> None:
        self._examples = examples
        self._most = most
        rows: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for row, example in enumerate(examples):
            if example.is_question and len(families[example.label].versions) > 1:
                rows[example.label][example.entry_id].append(row)
        self._rows = {
            label: {entry_id: np.array(those) for entry_id, those in versions.items()}
            for label, versions in rows.items()
        }
        self._timeless: dict[int, NDArray[np.bool_]] = {}

    def warm_up(self) -> None:
        """Look which of the questions name a time, which is remembered."""
        for versions in self._rows.values():
            for rows in versions.values():
                self._has_no_time(rows)

    def of(self, label: int, likeness: Floats) -> NearByVersion:
        """Return the nearest example of each version, by its id.

        ``likeness`` is that of all examples. Another question's words may be near those of one
        that names a time, whatever its own time is: that is left out.
        """
        found: dict[str, Near] = {}
        for entry_id, rows in self._rows.get(label, {}).items():
            heard = likeness[rows] / self._most
            heard[~(self._has_no_time(rows) | (heard >= _THE_SAME))] = -1
            best = int(heard.argmax())
            if heard[best] >= 0:
                found[entry_id] = Near(self._examples[rows[best]].text, float(heard[best]))
        return found

    def _has_no_time(self, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Return which of the examples at ``rows``, those of one version, name no time."""
        known = self._timeless.get(int(rows[0]))
        if known is None:
            texts = (self._examples[row].text for row in rows)
            known = np.array([find_period(text, _ANY_DAY) is None for text in texts])
            self._timeless[int(rows[0])] = known
        return known
