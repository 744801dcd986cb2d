"""The question on a deadline, of another duty: "and for stockpiles?"."""

from dataclasses import dataclass
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.filling_words import FILLING
from knowledge.renumbered import renumbered
from knowledge.state_questions import DUTY_STEMS, read_state_question
from knowledge.state_words import DUTY_WORDS
from knowledge.text import fold, stem, tokens
from knowledge.unfolding import unfolded

_WHOSE = "its their sa son ses leur leurs su sus seu sua seus suas его ее их"
_ITS = frozenset(_WHOSE.split())


@dataclass(frozen=True, slots=True)
class _Duty:
    """The duty under an ``article``, by its words at ``text[start:end]`` of a question."""

    article: int
    start: int
    end: int


def of_another_duty(base: KnowledgeBase, asked: Asked, before: Asked, today: date) -> str | None:
    """Return the question ``before`` of the duty that is all ``asked`` names.

    None where that is not what both are on.
    """
    on_deadlines = read_state_question(before)
    if on_deadlines is None or not on_deadlines.articles or asked.states or asked.references:
        return None
    new = _duty(asked.text)
    if new is None or not _names_only(asked.text, new):
        return None
    text = _with_duty(before, asked.text, new)
    read = read_state_question(base.read(text, today)) if text else None
    return text if read and read.articles == (new.article,) else None


def _with_duty(before: Asked, text: str, new: _Duty) -> str | None:
    old, said = _duty(before.text), text[new.start : new.end]
    if before.references:
        # "The Article 4 deadline to clear land" is not told anew by its number.
        return None if old else renumbered(str(new.article), before)
    if old is None:
        return f"{before.text.rstrip(' ?？؟')} ({said})?"
    # "For stockpiles" takes the place of "for clearance", and no "stockpiles" that of "clear".
    if _word_before(text, new) != _word_before(before.text, old):
        return None
    return before.text[: old.start] + said + before.text[old.end :]


def _word_before(text: str, duty: _Duty) -> str | None:
    words = [word.folded for word in tokens(text[: duty.start]) if word.folded not in _ITS]
    return words[-1] if words else None


def _duty(text: str) -> _Duty | None:
    """Return the only duty that ``text`` names, in one word or several."""
    found = [
        _Duty(article, word.start, word.end)
        for word in tokens(text)
        for article, stems in DUTY_STEMS.items()
        if stem(word.folded) in stems
    ]
    found += [
        _Duty(article, unfolded(text, match.start()), unfolded(text, match.end()))
        for article, words in DUTY_WORDS.items()
        for match in words.finditer(fold(text))
    ]
    if len({one.article for one in found}) != 1:
        return None
    start, end = min(one.start for one in found), max(one.end for one in found)
    return _Duty(found[0].article, start, end)


def _names_only(text: str, duty: _Duty) -> bool:
    return all(
        word.folded in FILLING
        or word.folded in _ITS
        or (word.start < duty.end and duty.start < word.end)
        for word in tokens(text)
    )
