"""How well an approach ranks and knows what it knows, wherever its threshold lies."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from benchmarks.answers.question import Question
from benchmarks.answers.reply import Reply

LET_THROUGH = 0.1


def accuracy(questions: Sequence[Question], replies: Sequence[Reply]) -> float | None:
    """Share of the answerable questions whose best entry is right, however unsure."""
    right = [_is_right(*pair) for pair in zip(questions, replies, strict=True) if pair[0].right]
    return sum(right) / len(right) if right else None


def auroc(questions: Sequence[Question], replies: Sequence[Reply]) -> float | None:
    """How often an answerable question gets a surer reply than one to be refused; ties are half."""
    known, unknown = _confidences(questions, replies)
    if not known or not unknown:
        return None
    twice = sum(bisect_left(unknown, one) + bisect_right(unknown, one) for one in known)
    return twice / (2 * len(known) * len(unknown))


def right_at_10(questions: Sequence[Question], replies: Sequence[Reply]) -> float | None:
    """Share of the answerable questions right where at most one in ten to be refused is let by."""
    known, unknown = _confidences(questions, replies)
    if not known or not unknown:
        return None
    # Whoever is as sure as the first that must not get by, does not get by either.
    bar = unknown[len(unknown) - 1 - int(LET_THROUGH * len(unknown))]
    pairs = zip(questions, replies, strict=True)
    passed = sum(_is_right(asked, told) and told.confidence > bar for asked, told in pairs)
    return passed / len(known)


def _is_right(question: Question, reply: Reply) -> bool:
    return reply.best in question.right


def _confidences(
    questions: Sequence[Question], replies: Sequence[Reply]
) -> tuple[list[float], list[float]]:
    pairs = list(zip(questions, replies, strict=True))
    known = [told.confidence for asked, told in pairs if asked.right]
    return known, sorted(told.confidence for asked, told in pairs if not asked.right)
