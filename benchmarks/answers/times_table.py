"""How long an answer takes, how long a start, and how much memory, by the number of examples."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.answers.child import BM25, LIBRARY, OURS, TOKEN_SET_RATIO
from benchmarks.answers.runs import Run, run
from benchmarks.report import Series, figure
from benchmarks.table import table

HOW = (
    "Each approach in a process of its own on one core, asked 200 of the judged questions. A start "
    "lasts from the start of the process to its first answer: the first one in an empty cache, the "
    "warm one with what the first has kept. In brackets how many times the baseline's median, "
    "which is rapidfuzz `token_set_ratio` over as many examples. The examples of the larger sizes "
    "are made of templates and words of our own."
)
HEAD = (
    "",
    "median, ms",
    "p99, ms",
    "first start, s",
    "warm start, s",
    "building when warm, s",
    "resident, MiB",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many examples there are, ``LIBRARY`` or a number, and how often it is measured."""

    name: str
    examples: str
    times: int


OUR_SIZE = Size("our library", LIBRARY, 3)
THOUSAND = Size("1,000 examples", "1000", 3)
HUNDRED_THOUSAND = Size("100,000 examples", "100000", 1)
NAMES = {
    TOKEN_SET_RATIO: "Baseline: rapidfuzz `token_set_ratio`",
    BM25: "`bm25s`",
    OURS: "**Article 6 Assistant**",
}


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
        """Return the medians in the order of ``HEAD``, without the p99."""
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


def times(measured: Times) -> str:
    """Return the section."""
    parts = ["## Time and memory", HOW]
    for size, runs in measured.items():
        baseline = runs[TOKEN_SET_RATIO].medians()
        rows = [_row(NAMES[approach], one, baseline) for approach, one in runs.items()]
        parts.append(table((size.name, *HEAD[1:]), rows))
    return "\n\n".join(parts)


def _runs(approach: str, size: Size) -> Runs:
    first, warm = [], []
    for _ in range(size.times):
        with TemporaryDirectory() as folder:
            first.append(run(approach, size.examples, Path(folder)))
            warm.append(run(approach, size.examples, Path(folder)))
    return Runs(tuple(first), tuple(warm))


def _row(name: str, runs: Runs, baseline: Sequence[float]) -> tuple[str, ...]:
    cells = [
        f"{figure(own)} ({figure(own / other)}×)"
        for own, other in zip(runs.medians(), baseline, strict=True)
    ]
    p99 = runs.answers.p99
    return (name, cells[0], "–" if p99 is None else figure(p99), *cells[1:])
