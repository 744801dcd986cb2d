"""Measuring the engine over a foreign knowledge base."""

from collections.abc import Iterator
from datetime import date
from itertools import count

import pytest

from knowledge.evaluation import evaluate, read_entry, read_question

TOPICS = {
    "lost_card": ["I lost my card", "my card is gone", "card stolen", "cannot find my card"],
    "exchange": ["what is the exchange rate", "rate for dollars", "current exchange rates"],
    "balance": ["what is my balance", "how much is in my account", "show account balance"],
}
ENTRIES = [
    read_entry({"id": name, "title": name, "answer": "See the page.", "questions": asked})
    for name, asked in TOPICS.items()
]


@pytest.fixture
def ticks() -> Iterator[float]:
    return (float(tick) for tick in count())


def test_measures_right_and_false_answers(ticks: Iterator[float]) -> None:
    rows: list[dict[str, str | None]] = [
        {"q": "I have lost my card", "expected": "lost_card"},
        {"q": "show me my account balance", "expected": "balance"},
        {"q": "the exchange rate please", "expected": "lost_card"},
        {"q": "zebras gallop quietly", "expected": None},
    ]

    report = evaluate(
        ENTRIES, [read_question(row) for row in rows], clock=lambda: next(ticks), today=date.min
    )

    assert report.accuracy == pytest.approx(2 / 3)
    assert report.auroc == 1.0
    assert report.right_at_10 == pytest.approx(2 / 3)
    assert report.answered == report.right + report.false_answers
    assert (report.entries, report.questions) == (3, 4)
    assert (report.p50_ms, report.p99_ms, report.build_s) == (1000.0, 1000.0, 1.0)


def test_without_unanswerable_questions_there_is_no_auroc(ticks: Iterator[float]) -> None:
    judged = [read_question({"q": "lost card", "expected": "lost_card"})]

    report = evaluate(ENTRIES, judged, clock=lambda: next(ticks), today=date.min)

    assert (report.accuracy, report.auroc, report.right_at_10) == (1.0, None, None)


def test_nothing_to_ask_is_no_error(ticks: Iterator[float]) -> None:
    report = evaluate([], [], clock=lambda: next(ticks), today=date.min)

    assert (report.accuracy, report.p50_ms, report.entries) == (None, None, 0)
