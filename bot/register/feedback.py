"""What somebody thought of an answer: that it helped, or what was wrong with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class Fault(StrEnum):
    """What was wrong with an answer, the commonest first."""

    OFF_QUESTION = "off the question"
    WRONG = "wrong"
    OUTDATED = "outdated"
    UNCLEAR = "unclear"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One opinion of one person on one answer; it helped where there is no ``fault``.

    Who gave it is not kept: ``key`` tells the same person and answer again, and nothing else.
    ``entry_version`` is the day on which the entry had been reviewed. ``words`` is what the person
    added. ``asked_openly``: the answer stood where others read it. ``settled``: a curator has dealt
    with it.
    """

    team_id: str
    key: str
    question: str
    entry_id: str
    entry_version: str
    given_at: datetime
    fault: Fault | None = None
    words: str = ""
    asked_openly: bool = False
    settled: bool = False
    id: int = 0


def feedback_key(team_id: str, user_id: str, question: str, entry_id: str, version: str) -> str:
    """The name of one person's opinion on one answer, from which the person cannot be read."""
    parts = (team_id, user_id, " ".join(question.casefold().split()), entry_id, version)
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
