"""The judged questions: how many are answered rightly, and that what must be refused is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Outcome
from knowledge.library import load_library
from tests.knowledge.entry_builder import TODAY

LINES = (Path(__file__).parent / "evaluation" / "questions.jsonl").read_text("utf-8").splitlines()
QUESTIONS: list[dict[str, Any]] = [json.loads(line) for line in LINES]
RIGHT_FLOOR = 0.80
WRONG_CEILING = 0.03


@pytest.fixture(scope="module")
def answers() -> list[tuple[dict[str, Any], Answer]]:
    knowledge = KnowledgeBase.from_library(load_library())
    return [(row, knowledge.answer(row["q"], TODAY)) for row in QUESTIONS]


def _is_right(row: dict[str, Any], answer: Answer) -> bool:
    outcome = row.get("outcome")
    if answer.entry is None:
        return bool(row.get("near")) and answer.outcome is Outcome.UNANSWERED
    return answer.entry.id in row["right"] and outcome in (None, answer.outcome)


def test_enough_questions_are_answered_rightly(
    answers: list[tuple[dict[str, Any], Answer]],
) -> None:
    judged = [(row, answer) for row, answer in answers if row["right"]]
    missed = [row["q"] for row, answer in judged if not _is_right(row, answer)]

    assert len(judged) - len(missed) >= RIGHT_FLOOR * len(judged), missed


def test_hardly_any_answer_is_wrong(answers: list[tuple[dict[str, Any], Answer]]) -> None:
    wrong = [
        row["q"]
        for row, answer in answers
        if answer.outcome is Outcome.ANSWERED and not _is_right(row, answer)
    ]

    assert len(wrong) <= WRONG_CEILING * len(answers), wrong


def test_there_are_enough_questions_to_be_refused() -> None:
    assert sum(not row["right"] for row in QUESTIONS) >= 25
