"""Whether the engine is right as often as its confidence says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.answers.engine import TODAY
from benchmarks.answers.question import Question
from knowledge.answering import KnowledgeBase
from knowledge.finder import CONSIDERED

BINS = 10


@dataclass(frozen=True, slots=True)
class Belief:
    """How sure the engine was, 0 to 1, of the best entry that fits, and whether that was right."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Beliefs of about the same ``confidence``, which is their mean; ``right`` of them are so."""

    questions: int
    confidence: float
    right: int

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.questions


def believe(
    knowledge: KnowledgeBase, questions: Iterable[Question]
) -> tuple[list[Belief], list[bool]]:
    """Return what it believes of each question; apart, whether what rules answer is right."""
    beliefs, by_rule = [], []
    for question in questions:
        answer = knowledge.answer(question.text, TODAY)
        if answer.entry is not None and not answer.hits:
            by_rule.append(answer.entry.id in question.right)
            continue
        candidates = knowledge.explain(question.text, TODAY, CONSIDERED).candidates
        best = next((one for one in candidates if not one.broken), None)
        if best is not None:
            versions = {entry.id for entry in best.family.versions}
            beliefs.append(Belief(best.probability, bool(question.right & versions)))
    return beliefs, by_rule


def binned(beliefs: Iterable[Belief]) -> list[Bin]:
    """Return the bins of equal width that hold anything, the least sure first."""
    held: list[list[Belief]] = [[] for _ in range(BINS)]
    for belief in beliefs:
        held[min(int(belief.confidence * BINS), BINS - 1)].append(belief)
    return [
        Bin(
            len(one),
            sum(belief.confidence for belief in one) / len(one),
            sum(belief.is_right for belief in one),
        )
        for one in held
        if one
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return how far confidence and share of right ones lie apart, mean over the questions."""
    questions = sum(one.questions for one in bins)
    apart = sum(one.questions * abs(one.confidence - one.share) for one in bins)
    return apart / questions if questions else 0.0
