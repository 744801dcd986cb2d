"""Runs every approach at every size."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import progress
from benchmarks.answers.child import BM25, LIBRARY, OURS, TOKEN_SET_RATIO
from benchmarks.answers.runs import Run, run
from benchmarks.report import Series


@dataclass(frozen=True, slots=True)
class Size:
    """How many examples there are, ``LIBRARY`` or a number, and how often it is measured."""

    name: str
    examples: str
    times: int


OUR_SIZE = Size("our library", LIBRARY, 3)
THOUSAND = Size("1,000 examples", "1000", 3)
HUNDRED_THOUSAND = Size("100,000 examples", "100000", 1)


@dataclass(frozen=True, slots=True)
class Runs:
    """Several runs of one approach: each first in an empty folder, then again."""

    first: tuple[Run, ...]
    warm: tuple[Run, ...]

    @property
    def answers(self) -> Series:
        """Milliseconds an answer when warm."""
        return Series("", tuple(one for run in self.warm for one in run.ms))

    def medians(self) -> tuple[float, ...]:
        """Return the medians of answers, starts, building and memory, as they are shown."""
        return (
            self.answers.median,
            median(one.start_s for one in self.first),
            median(one.start_s for one in self.warm),
            median(one.build_s for one in self.warm),
            median(one.mib for one in self.warm),
        )


# By size, then by approach.
Times = Mapping[Size, Mapping[str, Runs]]


def measure(sizes: Iterable[Size]) -> Times:
    """Run every approach at every size; the largest takes ten minutes."""
    return {
        size: {approach: _runs(approach, size) for approach in (TOKEN_SET_RATIO, BM25, OURS)}
        for size in sizes
    }


def _runs(approach: str, size: Size) -> Runs:
    progress.tell(f"answers: {approach} at {size.name}")
    first, warm = [], []
    for _ in range(size.times):
        with TemporaryDirectory() as folder:
            first.append(run(approach, size.examples, Path(folder)))
            warm.append(run(approach, size.examples, Path(folder)))
    return Runs(tuple(first), tuple(warm))
