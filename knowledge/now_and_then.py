"""Takes "Who is the director now and in 2019?" apart: what holds now is not what held in a year."""

import re
from datetime import date

from knowledge.exchanging import PREPOSITIONS
from knowledge.text import fold, is_han, tokens
from knowledge.timeframe import find_period
from knowledge.unfolding import unfolded

_MOST_CUTS = 8  # between words or Chinese characters: "at the present moment" has four words
_THEN = (
    rf"(?P<then>(?:\b(?:{'|'.join(sorted(PREPOSITIONS))})\s+)?(?:(?:عام|سنة)\s+)?"
    r"(?<!\d)(?:19|20)\d\d(?!\d)(?:年|\s+год[ауы]?\b)?)"
)
_AND = r"(?:\s*,?\s*\b(?:and|et|y|e|и|а)\s+|\s*(?:以及|[和与及、])\s*|\s+و\s*)"
_AND_THEN = re.compile(_AND + _THEN.replace(r"\b", ""))
_THEN_AND = re.compile(_THEN + _AND)


def now_and_then(text: str, today: date) -> list[str]:
    """Return ``text`` with "now" alone and with the year alone; empty where not both stand in it
    side by side."""
    folded = fold(text)
    for form, is_now_first in ((_AND_THEN, True), (_THEN_AND, False)):
        if (match := form.search(folded)) is None:
            continue
        start, end = unfolded(text, match.start()), unfolded(text, match.end())
        then = text[unfolded(text, match.start("then")) : unfolded(text, match.end("then"))]
        before, behind = text[:start], text[end:]
        if is_now_first and (now := _now_at_the_end(before, today)):
            return [before + behind, before[: -len(now)] + then + behind]
        if not is_now_first and (now := _now_at_the_start(behind, today)):
            return [before + behind, before + then + behind[len(now) :]]
    return []


def _now_at_the_end(text: str, today: date) -> str:
    """Return the words at the end that say "now", of which the last is one."""
    cuts = _cuts(text)
    starts = (cut for cut in cuts[: -_MOST_CUTS - 1 : -1] if _is_now(text[cut:], today))
    start = next(starts, None)
    return "" if start is None or _is_now(text[start : cuts[-2]], today) else text[start:]


def _now_at_the_start(text: str, today: date) -> str:
    """Return the words at the start that say "now", of which the first is one."""
    cuts = _cuts(text)
    end = next((cut for cut in cuts[:_MOST_CUTS] if _is_now(text[:cut], today)), None)
    return "" if end is None or _is_now(text[cuts[1] : end], today) else text[:end]


def _cuts(text: str) -> list[int]:
    """Return where a word begins or ends, and each place between two Chinese characters."""
    return sorted(
        {
            place
            for word in tokens(text)
            for place in (
                range(word.start, word.end + 1) if is_han(word.written) else (word.start, word.end)
            )
        }
    )


def _is_now(stretch: str, today: date) -> bool:
    period = find_period(stretch, today)
    return period is not None and period.is_now
