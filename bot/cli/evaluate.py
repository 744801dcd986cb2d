"""Run the answering engine over any knowledge base and judged questions."""

import argparse
import json
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from knowledge.evaluation import evaluate, read_entries, read_questions


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two files of JSON lines."""
    parser.add_argument("--entries", type=Path, required=True, help="one entry a line")
    parser.add_argument("--questions", type=Path, required=True, help="one question a line")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def main(arguments: argparse.Namespace, _env: Mapping[str, str]) -> int:
    """Print the figures."""
    try:
        entries = read_entries(arguments.entries.read_text("utf-8"))
        questions = read_questions(arguments.questions.read_text("utf-8"))
    except (OSError, ValueError) as error:
        print(f"Cannot read the judged set: {error}", file=sys.stderr)
        return 2
    report = asdict(evaluate(entries, questions, clock=time.perf_counter))
    if arguments.json:
        print(json.dumps(report))
    else:
        for name, value in report.items():
            print(f"{name:14} {value}")
    return 0
