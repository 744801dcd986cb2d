"""Where a baseline should begin to answer, chosen as kindly as can be."""

from collections.abc import Sequence
from math import inf

from benchmarks.answers.baselines import Ranked
from benchmarks.answers.question import Question
from benchmarks.answers.reply import Reply
from knowledge.entry import Outcome

# A wrong answer costs as much as ten that were missed.
WRONG_COSTS = 10


def best_threshold(questions: Sequence[Question], found: Sequence[Ranked]) -> float:
    """Return the score from which answering costs least on ``questions``, the lowest of equals.

    It is tried at every score there is, and at never answering, which is infinite.
    """
    gains = [
        (ranked[0][1], _gain(question, ranked[0][0]))
        for question, ranked in zip(questions, found, strict=True)
        if ranked
    ]
    falling = sorted(gains, reverse=True)
    threshold, most, total = inf, 0, 0
    for place, (score, gain) in enumerate(falling):
        total += gain
        is_last_of_equals = place + 1 == len(falling) or falling[place + 1][0] < score
        if is_last_of_equals and total >= most:
            threshold, most = score, total
    return threshold


def _gain(question: Question, best: str) -> int:
    """Return what is saved by answering instead of not answering."""
    if best in question.right:
        return 1
    return (1 if question.right else 0) - WRONG_COSTS


def reply(ranked: Ranked, threshold: float) -> Reply:
    """Return the best as the answer from ``threshold`` on, and below it what is near."""
    if not ranked:
        return Reply(Outcome.UNANSWERED, None, (), None, -inf)
    best, score = ranked[0]
    if score >= threshold:
        return Reply(Outcome.ANSWERED, best, (), best, score)
    return Reply(Outcome.SUGGESTED, None, tuple(name for name, _ in ranked), best, score)
