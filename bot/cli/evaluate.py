"""Run the answering engine over any knowledge base and judged questions."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from bot.cli.dates import add_today, moment
from bot.services import CACHE_DIR
from knowledge.encoder import SentenceEncoder
from knowledge.entry import Entry
from knowledge.evaluation import Judged, evaluate, read_entry, read_question

T = TypeVar("T")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two files of JSON lines."""
    parser.add_argument("--entries", type=Path, required=True, help="one entry a line")
    parser.add_argument("--questions", type=Path, required=True, help="one question a line")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_today(parser)


def main(arguments: argparse.Namespace, _env: Mapping[str, str]) -> int:
    """Print the figures."""
    try:
        entries = _lines(arguments.entries, read_entry)
        questions = _lines(arguments.questions, read_question)
        _check(entries, questions)
    except (OSError, ValueError) as error:
        print(f"Cannot read the judged set: {error}", file=sys.stderr)
        return 2
    found = evaluate(
        entries,
        questions,
        clock=time.perf_counter,
        today=moment(arguments.today).date(),
        encoder=SentenceEncoder(CACHE_DIR),
    )
    report = asdict(found)
    if arguments.json:
        print(json.dumps(report))
    else:
        for name, value in report.items():
            print(f"{name:14} {value}")
    return 0


def _check(entries: Sequence[Entry], questions: Sequence[Judged]) -> None:
    """Raise ``ValueError`` where figures would mean nothing."""
    if not entries or not questions:
        raise ValueError("there must be at least one entry and one question")
    times = Counter(entry.id for entry in entries)
    if twice := [entry_id for entry_id, count in times.items() if count > 1]:
        raise ValueError(f"ids stand more than once: {', '.join(twice[:5])}")
    if bare := [entry.id for entry in entries if not (entry.questions or entry.title)]:
        raise ValueError(f"entries have neither title nor questions: {', '.join(bare[:5])}")
    expected = {judged.expected for judged in questions if judged.expected is not None}
    if missing := sorted(expected - set(times)):
        raise ValueError(f"expected entries do not exist: {', '.join(missing[:5])}")


def _lines(file: Path, read: Callable[[Mapping[str, Any]], T]) -> list[T]:
    """Every line of the file as a value; raise ``ValueError`` naming the line that is none."""
    found = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            try:
                found.append(read(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(f"{file.name}, line {number}: {error!r}") from error
    return found
