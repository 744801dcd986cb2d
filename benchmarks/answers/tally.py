"""Counts what the replies of one approach were worth."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.answers.question import Question
from benchmarks.answers.ranking import auroc, right_at_10
from benchmarks.answers.reply import Reply, Verdict, judge
from benchmarks.answers.threshold import WRONG_COSTS


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of questions: answerable ones by verdict, and of those to be refused."""

    answerable: Counter[Verdict]
    refusable: Counter[Verdict]
    near: Counter[Verdict]
    auroc: float | None
    right_at_10: float | None

    @property
    def cost(self) -> float:
        """What all the replies cost, per 100 questions."""
        wrong = self.answerable[Verdict.WRONG] + self.refusable[Verdict.WRONG]
        missed = self.answerable[Verdict.MISSED] + self.answerable[Verdict.SUGGESTED]
        asked = self.answerable.total() + self.refusable.total()
        return 100 * (WRONG_COSTS * wrong + missed) / asked

    @property
    def right_share(self) -> float:
        """Percent of the answerable questions that are answered rightly."""
        return share(self.answerable, Verdict.RIGHT)

    @property
    def false_share(self) -> float:
        """Percent of those to be refused that are answered."""
        return share(self.refusable, Verdict.WRONG)

    @property
    def near_share(self) -> float:
        """Percent of the near misses that are answered."""
        return share(self.near, Verdict.WRONG)


def count(questions: Sequence[Question], replies: Sequence[Reply]) -> Tally:
    """Judge every reply."""
    answerable: Counter[Verdict] = Counter()
    refusable: Counter[Verdict] = Counter()
    near: Counter[Verdict] = Counter()
    for question, reply in zip(questions, replies, strict=True):
        verdict = judge(question, reply)
        (answerable if question.right else refusable)[verdict] += 1
        if question.is_near:
            near[verdict] += 1
    return Tally(
        answerable, refusable, near, auroc(questions, replies), right_at_10(questions, replies)
    )


def share(counted: Counter[Verdict], verdict: Verdict) -> float:
    """Return the percentage of ``verdict``, 0 where nothing was counted."""
    return 100 * counted[verdict] / (counted.total() or 1)
