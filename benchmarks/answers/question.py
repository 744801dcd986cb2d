"""Judged questions, and where our own are."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.entry import Entry, Outcome

FOLDER = Path(__file__).parents[2] / "tests" / "knowledge" / "evaluation"
DEVELOPMENT, TEST, UNSEEN = "development", "test", "unseen"


@dataclass(frozen=True, slots=True)
class Question:
    """``right`` are the ids of the entries that answer it; empty where it must be refused.

    ``is_near`` marks one to be refused that is close to the subject. Where ``outcome`` is given,
    only an answer of that outcome is right.
    """

    text: str
    right: frozenset[str]
    language: str = ""
    is_near: bool = False
    outcome: Outcome | None = None


def read(split: str, folder: Path = FOLDER) -> list[Question]:
    """Return the questions of ``split``, in the order of the file."""
    rows = map(json.loads, (folder / f"{split}.jsonl").read_text("utf-8").splitlines())
    return [
        Question(
            row["q"],
            frozenset(row["right"]),
            row["lang"],
            bool(row.get("near")),
            Outcome(row["outcome"]) if "outcome" in row else None,
        )
        for row in rows
    ]


def any_version(questions: Iterable[Question], entries: Iterable[Entry]) -> list[Question]:
    """Return ``questions`` that any version of a right entry answers, however it turns out."""
    family = {entry.id: entry.family for entry in entries}
    return [
        replace(one, right=frozenset(family.get(name, name) for name in one.right), outcome=None)
        for one in questions
    ]
