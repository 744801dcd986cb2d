"""The judged questions: how many are answered rightly, and that what must be refused is refused."""

from typing import Any

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.calibration import ANSWER_FROM
from knowledge.entry import Answer, Outcome
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.judging import HARD, INDIRECT, SPLITS, is_right, is_wrong, judged

# A little under what holds, so that a change for the worse is seen. The goals stand in
# docs/answers.md, with how far each is met.
RIGHT_FLOOR = {"development": 0.85, "test": 0.94}
RIGHT_FLOORS = {"en": 0.86, "fr": 0.86, "es": 0.8, "pt": 0.82, "ar": 0.82, "ru": 0.82, "zh": 0.9}
FALSE_CEILING = {"development": 0.012, "test": 0.044}
HARD_CEILING = 0.06
WRONG_CEILING = 0.015
INDIRECT_FLOOR = 0.25
INDIRECT_WRONG_CEILING = 0.045
INDIRECT_FALSE_CEILING = 0.085

Judged = list[tuple[dict[str, Any], Answer]]


@pytest.fixture(scope="module")
def answers(base: KnowledgeBase) -> dict[str, Judged]:
    return {
        split: [(row, base.answer(row["q"], TODAY)) for row in judged(split)]
        for split in (*SPLITS, HARD, INDIRECT)
    }


def _all(answers: dict[str, Judged]) -> Judged:
    return [pair for split in SPLITS for pair in answers[split]]


@pytest.mark.parametrize("split", SPLITS)
def test_enough_questions_are_answered_rightly(answers: dict[str, Judged], split: str) -> None:
    judged = [(row, answer) for row, answer in answers[split] if row["right"]]
    right = sum(is_right(row, answer) for row, answer in judged)

    assert right >= RIGHT_FLOOR[split] * len(judged), f"{right} of {len(judged)}"


@pytest.mark.parametrize("language", RIGHT_FLOORS)
def test_no_language_is_left_behind(answers: dict[str, Judged], language: str) -> None:
    judged = [
        (row, answer) for row, answer in _all(answers) if row["right"] and row["lang"] == language
    ]
    right = sum(is_right(row, answer) for row, answer in judged)

    assert right >= RIGHT_FLOORS[language] * len(judged), f"{right} of {len(judged)}"


@pytest.mark.parametrize("split", SPLITS)
def test_hardly_anything_to_be_refused_is_answered(answers: dict[str, Judged], split: str) -> None:
    refused = [(row, answer) for row, answer in answers[split] if not row["right"]]
    false = [row["q"] for row, answer in refused if answer.outcome is Outcome.ANSWERED]

    assert len(false) <= FALSE_CEILING[split] * len(refused), false


def test_a_detail_that_is_not_there_is_seldom_answered_with_what_is(
    answers: dict[str, Judged],
) -> None:
    refused = [(row, answer) for row, answer in answers[HARD] if not row["right"]]
    false = [row["q"] for row, answer in refused if answer.outcome is Outcome.ANSWERED]

    assert len(false) <= HARD_CEILING * len(refused), false


def test_what_is_asked_in_a_roundabout_way_is_seldom_answered_wrongly(
    answers: dict[str, Judged],
) -> None:
    answerable = [(row, answer) for row, answer in answers[INDIRECT] if row["right"]]
    refused = [(row, answer) for row, answer in answers[INDIRECT] if not row["right"]]
    right = sum(is_right(row, answer) for row, answer in answerable)
    wrong = [row["q"] for row, answer in answerable if is_wrong(row, answer)]
    false = [row["q"] for row, answer in refused if answer.outcome is Outcome.ANSWERED]

    assert right >= INDIRECT_FLOOR * len(answerable), f"{right} of {len(answerable)}"
    assert len(wrong) <= INDIRECT_WRONG_CEILING * len(answerable), wrong
    assert len(false) <= INDIRECT_FALSE_CEILING * len(refused), false


def test_hardly_any_answer_is_that_of_another_entry(answers: dict[str, Judged]) -> None:
    judged = [(row, answer) for row, answer in _all(answers) if row["right"]]
    wrong = [row["q"] for row, answer in judged if is_wrong(row, answer)]

    assert len(wrong) <= WRONG_CEILING * len(judged), wrong


def test_there_are_enough_questions_to_be_refused(answers: dict[str, Judged]) -> None:
    refused = [row for row, _ in _all(answers) if not row["right"]]

    assert len(refused) >= 120
    assert sum(bool(row.get("near")) for row in refused) >= 80


def test_what_is_safe_is_told_where_it_is_not_sure_that_it_was_asked(base: KnowledgeBase) -> None:
    answer = base.answer("Can I roll it into the ditch?", TODAY)

    assert answer.entry is not None
    assert answer.entry.topic == "safety"
    assert answer.confidence < ANSWER_FROM


def test_whoever_may_be_in_danger_is_told_what_is_safe(answers: dict[str, Judged]) -> None:
    in_danger = [
        (row, answer) for row, answer in _all(answers) if "safety-found-object" in row["right"]
    ]

    told = [answer.entry is not None and answer.entry.topic == "safety" for _, answer in in_danger]

    assert sum(told) >= 0.75 * len(told), [row["q"] for row, _ in in_danger]
