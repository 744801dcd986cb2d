"""What was aimed at, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.answers.approaches import OURS
from benchmarks.answers.child import OURS as OUR_PROCESS
from benchmarks.answers.judged_table import Tallies
from benchmarks.answers.question import TEST
from benchmarks.answers.sizes import HUNDRED_THOUSAND, OUR_SIZE, THOUSAND, Times
from benchmarks.report import figure
from benchmarks.table import table


@dataclass(frozen=True, slots=True)
class Goal:
    """``measured`` must not exceed ``bound``, or not fall short of it where ``at_least``."""

    what: str
    bound: float
    measured: float
    unit: str
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether it is so."""
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound

    def row(self) -> tuple[str, ...]:
        """Return its cells."""
        bound = f"{'≥' if self.at_least else '≤'} {self.bound:g} {self.unit}"
        met = "reached" if self.is_met else "**not reached**"
        return (self.what, bound, f"{figure(self.measured)} {self.unit}", met)


def goals(clean: Tallies, mistyped: Tallies, times: Times) -> str:
    """Return the section; times are left out where they were not measured."""
    rows = [goal.row() for goal in (*_judged(clean, mistyped), *_timed(times))]
    about = "Of our own judged questions the test split counts here."
    return "\n\n".join(["## Goals", about, table(("", "goal", "measured", ""), rows)])


def _judged(clean: Tallies, mistyped: Tallies) -> Iterator[Goal]:
    ours = clean[TEST][OURS]
    right = ours.right_share
    lost = right - mistyped[TEST][OURS].right_share
    yield Goal("answered rightly", 95, right, "%", at_least=True)
    yield Goal("false answers", 2, ours.false_share, "%")
    yield Goal("near misses answered", 5, ours.near_share, "%")
    yield Goal("fewer right when mistyped", 3, lost, "points")


def _timed(times: Times) -> Iterator[Goal]:
    for size, p50, p99 in ((THOUSAND, 10, 25), (HUNDRED_THOUSAND, None, 80)):
        if size in times:
            answers = times[size][OUR_PROCESS].answers
            if p50 is not None:
                yield Goal(f"median answer at {size.name}", p50, answers.median, "ms")
            if answers.p99 is not None:
                yield Goal(f"p99 of an answer at {size.name}", p99, answers.p99, "ms")
    if OUR_SIZE in times:
        warm = times[OUR_SIZE][OUR_PROCESS].warm
        yield Goal("warm start", 2, median(one.start_s for one in warm), "s")
        yield Goal("resident memory", 300, median(one.mib for one in warm), "MiB")
