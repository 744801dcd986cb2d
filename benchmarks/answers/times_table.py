"""How long an answer takes, how long a start, and how much memory, by the number of examples."""

from collections.abc import Sequence

from benchmarks.answers.child import BM25, OURS, TOKEN_SET_RATIO
from benchmarks.answers.sizes import Runs, Times
from benchmarks.report import figure
from benchmarks.table import table

HOW = (
    "Each approach in a process of its own on one core, asked 200 of the judged questions. Times "
    "are those of the processor, which others who use the machine do not change; on a calm one "
    "they are what one waits. A start lasts from the start of the process to its first answer: the "
    "first one with an empty cache, the warm one with what the first has kept. In brackets how "
    "many times the baseline's median, which is rapidfuzz `token_set_ratio` over as many examples. "
    "The examples of the larger sizes are made of templates and words of our own."
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
NAMES = {
    TOKEN_SET_RATIO: "Baseline: rapidfuzz `token_set_ratio`",
    BM25: "`bm25s`",
    OURS: "**Article 6 Assistant**",
}


def times(measured: Times) -> str:
    """Return the section."""
    parts = ["## Time and memory", HOW]
    for size, runs in measured.items():
        baseline = runs[TOKEN_SET_RATIO].medians()
        rows = [_row(NAMES[approach], one, baseline) for approach, one in runs.items()]
        parts.append(table((size.name, *HEAD[1:]), rows))
    return "\n\n".join(parts)


def _row(name: str, runs: Runs, baseline: Sequence[float]) -> tuple[str, ...]:
    cells = [
        f"{figure(own)} ({figure(own / other)}×)"
        for own, other in zip(runs.medians(), baseline, strict=True)
    ]
    p99 = runs.answers.p99
    return (name, cells[0], "–" if p99 is None else figure(p99), *cells[1:])
