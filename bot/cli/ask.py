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
from knowledge.entry import Answer, Outcome
from knowledge.phrases import phrases_in
from knowledge.plain import as_text
from knowledge.replies import Replies, answer_all

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
        return 0
    replies = answer_all(knowledge.base, arguments.question, today)
    print(_as_text(replies))
    if arguments.explain:
        for reply in replies.given:
            print("", *knowledge.base.explain(reply.answer.question, today).lines(), sep="\n")
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


def answer(text: str, knowledge: CurrentKnowledge, today: date) -> JsonObject:
    """The answer as one JSON object; that of several questions has each again in ``answers``.

    Its outcome is then that of the first without a sure answer, everything else the first's.
    """
    replies = answer_all(knowledge.base, text, today)
    parts = [_object(reply.asked, reply.answer) for reply in replies.given]
    if len(parts) == 1:
        return {**parts[0], "question": text}
    outcomes = [reply.answer.outcome for reply in replies.given]
    unsure = (one for one in outcomes if one is not Outcome.ANSWERED)
    return {
        **parts[0],
        "question": text,
        "outcome": next(unsure, Outcome.ANSWERED).value,
        "answer": _as_text(replies),
        "answers": parts,
    }


def _object(asked: str, found: Answer) -> JsonObject:
    validity = found.entry.validity if found.entry else None
    return {
        "question": asked,
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


def _as_text(replies: Replies) -> str:
    """All that a person would read; each answer below its question where there are several."""
    if len(replies.given) == 1:
        return as_text(replies.given[0].answer)
    parts = [
        f"{number}. {reply.asked}\n\n{as_text(reply.answer)}"
        for number, reply in enumerate(replies.given, 1)
    ]
    if replies.left_over:
        phrases = phrases_in(replies.given[0].answer.language)
        parts.append("\n".join([phrases.ask_again, *(f"- {one}" for one in replies.left_over)]))
    return "\n\n".join(parts)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dump(value: JsonObject) -> str:
    return json.dumps(value, ensure_ascii=True)
