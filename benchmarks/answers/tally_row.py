"""A tally as a row of a table, and what its columns mean."""

from benchmarks.answers.reply import Verdict
from benchmarks.answers.tally import Tally, share
from benchmarks.answers.threshold import WRONG_COSTS
from benchmarks.table import percent

HEAD = (
    "",
    "right",
    "the right one suggested",
    "wrong",
    "false answers",
    "near misses answered",
    "cost",
    "AUROC",
    "right at 10 %",
)
EXPLAINED = (
    "**Right**, **the right one suggested** and **wrong** are percent of the questions that have "
    "an answer here. **False answers** are percent of those that must be refused, **near misses "
    "answered** percent of those among them that are close to our subject. **Cost**: "
    f"{WRONG_COSTS} for a wrong or false answer, 1 for one that was missed or only suggested, per "
    "100 questions. **AUROC**: how often, in percent, an answerable question gets the surer "
    "reply than one to be refused. **Right at 10 %**: percent right and surer than nine in ten of "
    "those to be refused."
)


def row(name: str, tally: Tally) -> tuple[str, ...]:
    """Return the cells under ``HEAD``."""
    return (
        name,
        f"{tally.right_share:.1f}",
        f"{share(tally.answerable, Verdict.SUGGESTED):.1f}",
        f"{share(tally.answerable, Verdict.WRONG):.1f}",
        f"{tally.false_share:.1f}",
        f"{tally.near_share:.1f}",
        f"{tally.cost:.0f}",
        whole(tally.auroc),
        whole(tally.right_at_10),
    )


def whole(figure: float | None) -> str:
    """Return a share as a percentage, a dash where there is none."""
    return "–" if figure is None else percent(figure)
