"""Answer a question from the knowledge base; needs no token and queues nothing."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.cli.dates import add_today, moment
from bot.cli.knowledge_in_use import load
from bot.faults import describe
from bot.services import CurrentKnowledge
from knowledge.plain import as_text

JsonObject = dict[str, Any]
FAULT = "Something went wrong on my side, so this question has no answer."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A question, or questions from standard input."""
    parser.add_argument("question", nargs="?", help="the question")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--stdin", action="store_true", help='read one {"q": …} a line, write one object a line'
    )
    parser.add_argument("--explain", action="store_true", help="print the evidence as well")
    add_today(parser)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print the answer or answers."""
    if (arguments.question is None) != arguments.stdin:
        print("Give either a question or --stdin.", file=sys.stderr)
        return 2
    knowledge = load(env)
    if arguments.stdin:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        for line in sys.stdin:
            # The day may change between two lines.
            today = moment(arguments.today).date()
            print(_dump(answer_line(line, knowledge, today)), flush=True)
        return 0
    today = moment(arguments.today).date()
    if arguments.json:
        print(_dump(answer(arguments.question, knowledge, today)))
    else:
        print(as_text(knowledge.base.answer(arguments.question, today)))
        if arguments.explain:
            print("", *knowledge.base.explain(arguments.question, today).lines(), sep="\n")
    return 0


def answer_line(line: str, knowledge: CurrentKnowledge, today: date) -> JsonObject:
    """Answer one line of input; a line that is no question gets an object that says so."""
    try:
        question = json.loads(line)["q"]
    except (ValueError, TypeError, KeyError, RecursionError):
        question = None
    if not isinstance(question, str):
        empty = answer("", knowledge, today)
        return {**empty, "question": "", "answer": 'This line is no JSON object {"q": "…"}.'}
    try:
        return answer(question, knowledge, today)
    except Exception as error:
        print(f"A question could not be answered: {describe(error)}", file=sys.stderr)
        empty = answer("", knowledge, today)
        return {**empty, "question": question, "answer": FAULT}


def answer(question: str, knowledge: CurrentKnowledge, today: date) -> JsonObject:
    """The answer as one JSON object."""
    found = knowledge.base.answer(question, today)
    validity = found.entry.validity if found.entry else None
    return {
        "question": question,
        "outcome": found.outcome.value,
        "answer": as_text(found),
        "entry": found.entry.id if found.entry else None,
        "confidence": round(found.confidence, 4),
        "language": found.language,
        "sources": [
            {"title": source.title, "url": source.url, "pinpoint": source.pinpoint}
            for source in found.sources
        ],
        "valid_from": _iso(validity.valid_from) if validity else None,
        "valid_to": _iso(validity.valid_to) if validity else None,
        "suggestions": [{"entry": entry.id, "title": entry.title} for entry in found.suggestions],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dump(value: JsonObject) -> str:
    return json.dumps(value, ensure_ascii=True)
