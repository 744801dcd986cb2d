"""What waits for a curator: a question without an answer, or an answer that was called wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.register.feedback import Feedback
from bot.register.question import SUGGESTED, Question
from knowledge.language import guess_language


@dataclass(frozen=True, slots=True)
class Concern:
    """One asking. It is a question of the queue, or a complaint about the answer to it.

    ``only_suggested``: near entries were offered, and nobody chose one.
    """

    text: str
    at: datetime
    asked_openly: bool
    question_id: int | None = None
    only_suggested: bool = False
    complaint: Feedback | None = None

    @property
    def words(self) -> str:
        """The question on one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Group:
    """Askings that are alike, at least one, the newest first."""

    concerns: tuple[Concern, ...]

    def __len__(self) -> int:
        return len(self.concerns)

    @property
    def newest_at(self) -> datetime:
        """When it was last asked."""
        return max(concern.at for concern in self.concerns)

    @property
    def wordings(self) -> tuple[str, ...]:
        """How it was asked, each wording once."""
        return tuple(dict.fromkeys(concern.words for concern in self.concerns))

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages it was asked in, that of the newest first."""
        return tuple(dict.fromkeys(guess_language(words) for words in self.wordings))

    @property
    def question_ids(self) -> tuple[int, ...]:
        """The questions of the queue in it."""
        return tuple(one.question_id for one in self.concerns if one.question_id is not None)

    @property
    def complaints(self) -> tuple[Feedback, ...]:
        """The complaints in it."""
        return tuple(one.complaint for one in self.concerns if one.complaint)

    def asked_as(self, wordings: Iterable[str]) -> "Group":
        """What of it was asked in one of these wordings."""
        wanted = frozenset(wordings)
        return Group(tuple(one for one in self.concerns if one.words in wanted))


def concerns_of(questions: Iterable[Question], complaints: Iterable[Feedback]) -> list[Concern]:
    """All of them, the newest first."""
    asked = [
        Concern(
            one.text,
            one.asked_at,
            one.asked_openly,
            question_id=one.id,
            only_suggested=one.outcome == SUGGESTED,
        )
        for one in questions
    ]
    blamed = [
        Concern(one.question, one.given_at, one.asked_openly, complaint=one) for one in complaints
    ]
    return sorted([*asked, *blamed], key=lambda one: one.at, reverse=True)
