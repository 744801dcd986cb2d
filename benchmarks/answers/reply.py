"""What an approach makes of a question, and how that is judged."""

from dataclasses import dataclass
from enum import StrEnum

from benchmarks.answers.question import Question
from knowledge.entry import Outcome


class Verdict(StrEnum):
    """What a reply is worth to whoever asked."""

    RIGHT = "right"
    WRONG = "wrong"
    SUGGESTED = "the right one suggested"
    MISSED = "missed"
    REFUSED = "rightly refused"


@dataclass(frozen=True, slots=True)
class Reply:
    """``shown`` is the id of the entry that is given as the answer, ``suggested`` are others.

    ``best`` is the entry it would have given had it been sure; ``confidence`` may be on any scale.
    """

    outcome: Outcome
    shown: str | None
    suggested: tuple[str, ...]
    best: str | None
    confidence: float


def judge(question: Question, reply: Reply) -> Verdict:
    """Return what ``reply`` to ``question`` is worth. An entry that only says what is not known
    is no wrong answer, since it claims nothing."""
    fits = question.outcome in (None, reply.outcome)
    if fits and reply.shown is not None and reply.shown in question.right:
        return Verdict.RIGHT
    if reply.outcome is Outcome.ANSWERED:
        return Verdict.WRONG
    if not question.right:
        return Verdict.REFUSED
    if question.right.intersection(reply.suggested):
        return Verdict.SUGGESTED
    return Verdict.MISSED
