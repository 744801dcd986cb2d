"""Run the answering engine over any knowledge base and judged questions."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from bot.cli.dates import add_today, moment
from bot.services import CACHE_DIR
from knowledge.encoder import SentenceEncoder
from knowledge.evaluation import evaluate, read_entry, read_question

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
