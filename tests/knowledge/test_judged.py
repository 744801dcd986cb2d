"""The judged questions: how many are answered rightly, and that what must be refused is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.entry import Answer, Outcome
from knowledge.library import load_library
from tests.knowledge.entry_builder import TODAY

FOLDER = Path(__file__).parent / "evaluation"
SPLITS = ("development", "test")
# A little under what holds, so that a change for the worse is seen.
RIGHT_FLOORS = {"en": 0.76, "fr": 0.45, "es": 0.45, "pt": 0.45, "ar": 0.4, "ru": 0.4, "zh": 0.1}
WRONG_CEILING = 0.015
CACHE_DIR = Path("var") / "cache"

Judged = list[tuple[dict[str, Any], Answer]]


@pytest.fixture(scope="module")
def answers() -> Judged:
    knowledge = KnowledgeBase.from_library(
        load_library(), encoder=SentenceEncoder(CACHE_DIR), cache_dir=CACHE_DIR
    )
    lines = [
        line
        for split in SPLITS
        for line in (FOLDER / f"{split}.jsonl").read_text("utf-8").splitlines()
    ]
    rows = [json.loads(line) for line in lines]
    return [(row, knowledge.answer(row["q"], TODAY)) for row in rows]


def _is_right(row: dict[str, Any], answer: Answer) -> bool:
    outcome = row.get("outcome")
    if answer.entry is None:
        return bool(row.get("near")) and answer.outcome is Outcome.UNANSWERED
    return answer.entry.id in row["right"] and outcome in (None, answer.outcome)


@pytest.mark.parametrize("language", RIGHT_FLOORS)
def test_enough_questions_are_answered_rightly(answers: Judged, language: str) -> None:
    judged = [(row, answer) for row, answer in answers if row["right"] and row["lang"] == language]
    missed = [row["q"] for row, answer in judged if not _is_right(row, answer)]

    assert len(judged) - len(missed) >= RIGHT_FLOORS[language] * len(judged), missed


def test_hardly_any_answer_is_wrong(answers: Judged) -> None:
    wrong = [
        row["q"]
        for row, answer in answers
        if answer.outcome is Outcome.ANSWERED and not _is_right(row, answer)
    ]

    assert len(wrong) <= WRONG_CEILING * len(answers), wrong


def test_there_are_enough_questions_to_be_refused(answers: Judged) -> None:
    refused = [row for row, _ in answers if not row["right"]]

    assert len(refused) >= 120
    assert sum(bool(row.get("near")) for row in refused) >= 80


def test_whoever_may_be_in_danger_is_told_what_is_safe(answers: Judged) -> None:
    in_danger = [(row, answer) for row, answer in answers if "safety-found-object" in row["right"]]

    told = [answer.entry is not None and answer.entry.topic == "safety" for _, answer in in_danger]

    assert sum(told) >= 0.75 * len(told), [row["q"] for row, _ in in_danger]
