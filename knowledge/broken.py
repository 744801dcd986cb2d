"""What may speak against an entry as the answer, and what of a question does."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """The constraints."""

    STRANGER = "a word that is not known here"
    REFERENCE = "an article, action, activity or meeting"
    STATE = "a State"
    NAME = "a name"
    PERIOD = "a time"
    KIND = "the kind of answer"
    JUDGEMENT = "a judgement"
    SUBJECT = "what it is about"
    FOCUS = "what it wants to be told"


@dataclass(frozen=True, slots=True)
class Broken:
    """A constraint that ``detail`` of the question breaks."""

    rule: Rule
    detail: str
