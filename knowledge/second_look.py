"""A question that has slips of the keyboard is answered as it was meant, if that is worth it."""

from collections.abc import Mapping
from dataclasses import replace

from knowledge.calibration import EVEN_ODDS
from knowledge.entry import Answer
from knowledge.phrases import phrases_in
from knowledge.text import Token


def is_better(again: Answer, answer: Answer) -> bool:
    """Whether the answer to the mended question is worth more than the one to what was typed."""
    if again.entry is None:
        return not answer.entry and not answer.suggestions and again.confidence >= EVEN_ODDS
    return answer.entry is None or again.confidence > answer.confidence


def told_as(question: str, slips: Mapping[Token, str], answer: Answer) -> Answer:
    """Return ``answer`` as the one to ``question``, saying how its ``slips`` were read."""
    phrases = phrases_in(answer.language)
    read_as = (
        phrases.read_as.format(words=token.written, state=word) for token, word in slips.items()
    )
    return replace(answer, question=question, notices=(*read_as, *answer.notices))
