"""Which of the judged questions are asked here, and what counts as a right answer to one."""

import json
from pathlib import Path
from typing import Any

from knowledge.entry import Answer, Outcome

FOLDER = Path(__file__).parent / "evaluation"
SPLITS = ("development", "test")
HARD = "hard_near_misses"
INDIRECT = "indirect"
# So many of these are judged as one in EVERY comes to: they are many, and `make bench` asks all.
EVERY = {"development": 2, INDIRECT: 12}


def read(split: str) -> list[dict[str, Any]]:
    """Return the questions of ``split`` as they are written down."""
    return [
        json.loads(line) for line in (FOLDER / f"{split}.jsonl").read_text("utf-8").splitlines()
    ]


def judged(split: str) -> list[dict[str, Any]]:
    """Return those of ``split`` that are asked here: of development all that have an answer."""
    rows, every = read(split), EVERY.get(split, 1)
    if split == INDIRECT:
        return rows[::every]
    to_be_refused = [row for row in rows if not row["right"]]
    return [row for row in rows if row["right"]] + to_be_refused[::every]


def is_right(row: dict[str, Any], answer: Answer) -> bool:
    outcome = row.get("outcome")
    if answer.entry is None:
        return bool(row.get("near")) and answer.outcome is Outcome.UNANSWERED
    return answer.entry.id in row["right"] and outcome in (None, answer.outcome)


def is_wrong(row: dict[str, Any], answer: Answer) -> bool:
    return answer.outcome is Outcome.ANSWERED and not is_right(row, answer)
