"""Measures the answering engine on any knowledge base with judged questions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from knowledge.answering import KnowledgeBase
from knowledge.entry import About, Entry, Outcome
from knowledge.vectors import Encoder

_LET_THROUGH = 0.1


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the id of the entry that answers it, None if there is no such entry."""

    question: str
    expected: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """How well the questions were answered.

    ``accuracy``: share of the answerable ones whose best entry is right, however unsure.
    ``auroc``: how well confidence tells answerable from unanswerable ones, None without the latter.
    ``right_at_10``: share of the answerable ones right and surer than nine in ten unanswerable.
    ``answered``, ``right``, ``false_answers``: numbers of questions at the engine's own threshold.
    Times are in milliseconds a question, ``build_s`` in seconds.
    """

    accuracy: float | None
    auroc: float | None
    right_at_10: float | None
    answered: int
    right: int
    false_answers: int
    entries: int
    questions: int
    p50_ms: float | None
    p99_ms: float | None
    build_s: float


@dataclass(frozen=True, slots=True)
class _Result:
    expected: str | None
    best: str | None
    confidence: float
    is_answered: bool
    milliseconds: float

    @property
    def is_right(self) -> bool:
        return self.expected is not None and self.best == self.expected


def read_entry(row: Mapping[str, Any]) -> Entry:
    """Return a foreign entry: {"id", "title", "answer", "questions", "keywords"}."""
    return Entry(
        id=str(row["id"]),
        title=str(row.get("title") or ""),
        body=str(row.get("answer") or ""),
        topic="foreign",
        questions=tuple(row.get("questions") or ()),
        keywords=tuple(row.get("keywords") or ()),
        about=About(treaty=""),
    )


def read_question(row: Mapping[str, Any]) -> Judged:
    """Return a judged question: {"q", "expected"}."""
    expected = row.get("expected")
    return Judged(str(row["q"]), None if expected is None else str(expected))


def evaluate(
    entries: Sequence[Entry],
    questions: Sequence[Judged],
    *,
    clock: Callable[[], float],
    today: date,
    encoder: Encoder | None = None,
    cache_dir: Path | None = None,
) -> Report:
    """Ask every question; ``clock`` returns seconds and is only used for the times."""
    started = clock()
    knowledge = KnowledgeBase(entries, encoder=encoder, cache_dir=cache_dir)
    build_s = clock() - started
    results = [_ask(knowledge, judged, clock, today) for judged in questions]
    known = [result for result in results if result.expected is not None]
    unknown = [result.confidence for result in results if result.expected is None]
    answered = [result for result in results if result.is_answered]
    right = sum(result.is_right for result in answered)
    times = sorted(result.milliseconds for result in results)
    return Report(
        accuracy=_share(sum(result.is_right for result in known), len(known)),
        auroc=_auroc([result.confidence for result in known], unknown),
        right_at_10=_right_at(known, unknown),
        answered=len(answered),
        right=right,
        false_answers=len(answered) - right,
        entries=len(entries),
        questions=len(results),
        p50_ms=_quantile(times, 0.5),
        p99_ms=_quantile(times, 0.99),
        build_s=build_s,
    )


def _ask(
    knowledge: KnowledgeBase, judged: Judged, clock: Callable[[], float], today: date
) -> _Result:
    started = clock()
    answer = knowledge.answer(judged.question, today)
    took = (clock() - started) * 1000
    best = answer.hits[0].entry.id if answer.hits else None
    is_answered = answer.outcome is Outcome.ANSWERED
    return _Result(judged.expected, best, answer.confidence, is_answered, took)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _auroc(known: Sequence[float], unknown: Sequence[float]) -> float | None:
    """Return how often an answerable question is surer than an unanswerable one; ties are half."""
    if not known or not unknown:
        return None
    wins = sum((one > other) + 0.5 * (one == other) for one in known for other in unknown)
    return wins / (len(known) * len(unknown))


def _right_at(known: Sequence[_Result], unknown: Sequence[float]) -> float | None:
    if not known or not unknown:
        return None
    allowed = int(_LET_THROUGH * len(unknown))
    threshold = sorted(unknown, reverse=True)[allowed]
    return _share(sum(one.is_right and one.confidence > threshold for one in known), len(known))


def _quantile(ordered: Sequence[float], share: float) -> float | None:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None
