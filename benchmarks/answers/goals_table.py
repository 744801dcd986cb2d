"""What was aimed at, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.answers.approaches import OURS
from benchmarks.answers.child import OURS as OUR_PROCESS
from benchmarks.answers.interval import as_text
from benchmarks.answers.judged_table import Tallies
from benchmarks.answers.question import TEST
from benchmarks.answers.reply import Verdict
from benchmarks.answers.sizes import HUNDRED_THOUSAND, OUR_SIZE, THOUSAND, Times
from benchmarks.answers.tally import share
from benchmarks.table import table


@dataclass(frozen=True, slots=True)
class Goal:
    """``measured`` must not exceed ``bound``, or not fall short of it where ``at_least``.

    ``counted`` are the numbers of questions behind a share.
    """

    what: str
    bound: float
    measured: float
    unit: str
    at_least: bool = False
    counted: tuple[int, int] | None = None

    @property
    def is_met(self) -> bool:
        """Whether it is so."""
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound

    def row(self) -> tuple[str, ...]:
        """Return its cells."""
        bound = f"{'≥' if self.at_least else '≤'} {self.bound:g} {self.unit}"
        met = "reached" if self.is_met else "**not reached**"
        likely = as_text(*self.counted) if self.counted else "–"
        return (self.what, bound, f"{self.measured:.1f} {self.unit}", likely, met)


def goals(clean: Tallies, mistyped: Tallies, times: Times) -> str:
    """Return the section."""
    rows = [goal.row() for goal in (*_judged(clean, mistyped), *_timed(times))]
    about = "Of our own judged questions the test split counts here."
    return "\n\n".join(
        ["## Goals", about, table(("", "goal", "measured", "95 % interval", ""), rows)]
    )


def _judged(clean: Tallies, mistyped: Tallies) -> Iterator[Goal]:
    ours = clean[TEST][OURS]
    right = ours.right_share
    lost = right - mistyped[TEST][OURS].right_share
    counted = (ours.answerable[Verdict.RIGHT], ours.answerable.total())
    yield Goal("answered rightly", 95, right, "%", at_least=True, counted=counted)
    for what, bound, refused in (
        ("false answers", 2, ours.refusable),
        ("near misses answered", 5, ours.near),
    ):
        counted = (refused[Verdict.WRONG], refused.total())
        yield Goal(what, bound, share(refused, Verdict.WRONG), "%", counted=counted)
    yield Goal("fewer right when mistyped", 3, lost, "points")


def _timed(times: Times) -> Iterator[Goal]:
    thousand, many = (times[size][OUR_PROCESS].answers for size in (THOUSAND, HUNDRED_THOUSAND))
    assert thousand.p99 is not None
    assert many.p99 is not None
    yield Goal("median answer at 1,000 examples", 10, thousand.median, "ms")
    yield Goal("p99 of an answer at 1,000 examples", 25, thousand.p99, "ms")
    yield Goal("p99 of an answer at 100,000 examples", 80, many.p99, "ms")
    warm = times[OUR_SIZE][OUR_PROCESS].warm
    yield Goal("warm start", 2, median(one.start_s for one in warm), "s")
    yield Goal("resident memory", 300, median(one.mib for one in warm), "MiB")
