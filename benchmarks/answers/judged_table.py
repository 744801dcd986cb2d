"""How our own judged questions are answered, beside the baselines."""

from collections.abc import Mapping
from math import isinf

from benchmarks.answers.approaches import KINDNESS, OURS
from benchmarks.answers.edits import mistype
from benchmarks.answers.engine import ask
from benchmarks.answers.ours import Ours
from benchmarks.answers.tally import Tally, count
from benchmarks.answers.tally_row import EXPLAINED, HEAD, row
from benchmarks.report import figure
from benchmarks.table import table

# By split, then by approach.
Tallies = Mapping[str, Mapping[str, Tally]]


def measure(ours: Ours, *, is_mistyped: bool = False) -> Tallies:
    """Ask all approaches all questions."""
    found = {}
    for split, asked in ours.splits.items():
        questions = mistype(asked) if is_mistyped else asked
        replies = ask(ours.knowledge, questions) if is_mistyped else ours.replies[split]
        found[split] = {
            OURS: count(questions, replies),
            **{name: count(*fair.ask(questions)) for name, fair in ours.baselines.items()},
        }
    return found


def as_written(ours: Ours, tallies: Tallies) -> str:
    """Return the section on the questions as they were judged."""
    begins = "; ".join(f"{name} {_from(fair.threshold)}" for name, fair in ours.baselines.items())
    about = [EXPLAINED, KINDNESS, f"So {begins}."]
    return "\n\n".join(["## Our own judged questions", *about, *_tables(tallies)])


def mistyped(tallies: Tallies) -> str:
    """Return the section on the same questions with slips of the finger."""
    how = (
        "One or two random edits a question, the same in every run. Only words of four letters and "
        "more are mistyped, and no digits. The thresholds stay where they were."
    )
    return "\n\n".join(["## The same, mistyped", how, *_tables(tallies)])


def _from(threshold: float) -> str:
    # Never is best where right answers do not make up for the wrong ones above them.
    return "never answers" if isinf(threshold) else f"answers from {figure(threshold)} on"


def _tables(tallies: Tallies) -> list[str]:
    parts = []
    for split, figures in tallies.items():
        of = figures[OURS]
        parts.append(
            f"**{split.capitalize()} split**: {of.answerable.total()} questions that have an "
            f"answer, {of.refusable.total()} to be refused, {of.near.total()} of which near misses."
        )
        parts.append(table(HEAD, [row(name, one) for name, one in figures.items()]))
    return parts
