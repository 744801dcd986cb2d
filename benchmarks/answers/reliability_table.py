"""The reliability of the engine's confidence as a table and a plot."""

from itertools import chain
from pathlib import Path

from benchmarks.answers.interval import as_text
from benchmarks.answers.ours import Ours
from benchmarks.answers.plot import draw
from benchmarks.answers.reliability import believe, binned, calibration_error
from benchmarks.table import percent, table
from knowledge.calibration import ANSWER_FROM, SUGGEST_FROM

PICTURE = Path("images") / "reliability.svg"
HEAD = ("confidence, mean of the bin", "right, percent", "95 % interval", "questions")


def reliability(ours: Ours, docs: Path) -> str:
    """Return the section; the picture is written below ``docs``."""
    beliefs, by_rule = believe(ours.knowledge, chain(*ours.splits.values()))
    bins = binned(beliefs)
    (docs / PICTURE).write_text(draw(bins), "utf-8")
    rows = [
        (
            f"{one.confidence:.2f}",
            percent(one.right, one.questions),
            as_text(one.right, one.questions),
            str(one.questions),
        )
        for one in bins
    ]
    return "\n\n".join(
        [
            "## Is it as sure as it should be?",
            "Of each question of the three splits, how sure the engine was of the best entry that "
            f"fits, and how often that was right. It answers from {ANSWER_FROM} on and suggests "
            f"from {SUGGEST_FROM}. Points above the diagonal are too modest, below it too bold.",
            f"![Share of right ones by confidence]({PICTURE.as_posix()})",
            table(HEAD, rows),
            f"Expected calibration error: {calibration_error(bins):.3f}. Another {len(by_rule)} "
            f"questions are answered by rules (safety, the tables on States, bare references) "
            f"without weighing; {sum(by_rule)} of these answers are right.",
        ]
    )
