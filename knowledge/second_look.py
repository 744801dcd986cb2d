"""A question with capitals for States, or slips of the keyboard, is answered as it was meant."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from knowledge.calibration import EVEN_ODDS
from knowledge.capitals import Capitals
from knowledge.entry import Answer
from knowledge.first_look import FirstLook
from knowledge.neighbouring_meeting import neighbouring_meeting
from knowledge.phrases import phrases_in
from knowledge.slips import Slips
from knowledge.state_questions import read_state_question
from knowledge.text import Token, put_in


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Looks at a question as it stands, and again as it may be meant, if that is worth it."""

    first_look: FirstLook
    capitals: Capitals
    slips: Slips

    def warm_up(self) -> None:
        """Make ready what the first questions would otherwise wait for."""
        self.first_look.reader.warm_up()
        self.first_look.search.warm_up()
        self.slips.warm_up()

    def answer(self, question: str, today: date, *, by_heart: bool) -> tuple[str, Answer]:
        """Return the wording of ``question`` that its answer is for, and the answer."""
        answer = self.first_look.answer(question, today, by_heart=by_heart)
        if answer.entry and answer.confidence >= 1:
            return question, answer  # nothing can be surer
        better = self._by_heart(question, answer.language) if by_heart else {}
        better = better or self._meant(question, today, answer.language)
        if not better:
            return question, answer
        mended = put_in(question, better)
        again = self.first_look.answer(mended, today, by_heart=by_heart)
        if not _is_better(again, answer):
            return question, answer
        return mended, _told_as(question, better, again)

    def _by_heart(self, question: str, language: str) -> Mapping[Token, str]:
        """Return the slips but for which somebody wrote down just this question as an example."""
        return self.slips.put_right_by_heart(question, language, self.first_look.written_down.find)

    def _meant(self, question: str, today: date, language: str) -> Mapping[Token, str]:
        """Return what to put in place of which words: a meeting for the one next to it, States for
        their capitals, or for slips."""
        if meeting := neighbouring_meeting(question, self.first_look.reader.held):
            return meeting
        capitals = self.capitals.read_as_states(question, language)
        if capitals:
            asked = self.first_look.reader.read(put_in(question, capitals), today)
            if read_state_question(asked):
                return capitals
        return self.slips.put_right(question, language)


def _is_better(again: Answer, answer: Answer) -> bool:
    """Whether the answer to the mended question is worth more than the one to what was typed."""
    if again.entry is None:
        return not answer.entry and not answer.suggestions and again.confidence >= EVEN_ODDS
    return answer.entry is None or again.confidence > answer.confidence


def _told_as(question: str, read: Mapping[Token, str], answer: Answer) -> Answer:
    """Return ``answer`` as the one to ``question``, saying how its words were ``read``."""
    phrases = phrases_in(answer.language)
    read_as = (
        phrases.read_as.format(words=token.written, state=word) for token, word in read.items()
    )
    return replace(answer, question=question, notices=(*read_as, *answer.notices))
