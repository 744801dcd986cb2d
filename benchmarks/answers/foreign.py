"""Judged sets of others, in a folder of pairs `*.entries.jsonl` and `*.questions.jsonl`."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.answers.question import Question
from knowledge.entry import Entry
from knowledge.evaluation import Judged, read_entry, read_question

ENTRIES, QUESTIONS = ".entries.jsonl", ".questions.jsonl"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ForeignSet:
    """What `article6 evaluate` takes, under the name of its files."""

    name: str
    entries: Sequence[Entry]
    questions: Sequence[Question]


def read_sets(folder: Path) -> list[ForeignSet]:
    """Return all sets in ``folder``; ``FileNotFoundError`` where one has no questions."""
    return [_read(path) for path in sorted(folder.glob(f"*{ENTRIES}"))]


def _read(entries: Path) -> ForeignSet:
    name = entries.name.removesuffix(ENTRIES)
    judged = _lines(entries.with_name(name + QUESTIONS), read_question)
    return ForeignSet(name, _lines(entries, read_entry), [_question(one) for one in judged])


def _question(judged: Judged) -> Question:
    right = () if judged.expected is None else (judged.expected,)
    return Question(judged.question, frozenset(right))


def _lines(path: Path, read: Callable[[Mapping[str, Any]], T]) -> list[T]:
    lines = path.read_text("utf-8").splitlines()
    return [read(json.loads(line)) for line in lines if line.strip()]
