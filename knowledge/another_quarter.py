"""The question before, of another part of the year: "in the first quarter?", "and the second?"."""

import re

from knowledge.number_words import ORDINALS, by_word
from knowledge.text import fold
from knowledge.timeframe.words import ARABIC, SPACED
from knowledge.unfolding import unfolded


def _any(*rows: str) -> str:
    """Return the pattern of the words that stand in these rows of the tables of time, folded."""
    patterns = [table[row] for row in rows for table in (*SPACED, ARABIC) if row in table]
    return rf"(?:ال)?(?:{fold('|'.join(patterns)).replace(' ', '|')})"


_FIRST_TO_FOURTH = rf"(?:{_any('ordinals')}|[1-4](?:st|nd|rd|th|ere?|eme|[eoa]|-?[а-я]{{1,2}}))"
_PART = _any("quarter", "half")
_WHOLE = rf"(?:{_FIRST_TO_FOURTH} {_PART}|{_PART} {_FIRST_TO_FOURTH}|[qt][1-4]|[1-4][qt])"
_HAN = r"第?[一二三四1-4]个?季度?|[上下]半年"
_NAMED = re.compile(rf"(?<!\w){_WHOLE}(?!\w)|{_HAN}")
_ORDINAL = re.compile(rf"(?<!\w){_FIRST_TO_FOURTH}(?!\w)")
# "Segundo" and "второй" change their ends.
_NUMBERS = [(word[:-1] if word.isascii() else word, n) for word, n in by_word(ORDINALS).items()]
_SMALL = (
    r"(?:(?:and|in|for|during|the|of|what|about|en|au|le|la|pour|dans|el|para|no|o|em|do|на|в|во|по"
    r"|за|а|في|عن|و|那|在)\s*)*"
)
_SAYS_ONLY = re.compile(rf"^\W*{_SMALL}(?P<said>{_WHOLE}|{_FIRST_TO_FOURTH}|{_HAN})(?: one)?\W*$")


def of_another_quarter(rest: str, before: str) -> str | None:
    """Return the question ``before`` of the quarter, or the half of a year, that is all ``rest``
    says; None where either names something else."""
    folded = fold(before)
    named = list(_NAMED.finditer(folded))
    says = _SAYS_ONLY.match(fold(rest))
    if says is None or len(named) != 1:
        return None
    [place] = named
    start, end = place.span()
    if not _NAMED.fullmatch(says["said"]):
        ordinal = _ORDINAL.search(place.group())
        if ordinal is None:
            return _with_digit(before, start, end, says["said"])
        start, end = place.start() + ordinal.start(), place.start() + ordinal.end()
    first, last = (unfolded(rest, place) for place in says.span("said"))
    return before[: unfolded(before, start)] + rest[first:last] + before[unfolded(before, end) :]


def _with_digit(text: str, start: int, end: int, said: str) -> str | None:
    """Return ``text`` with the number that is ``said`` for the digit in "Q1"."""
    digit = re.search(r"\d", said)
    number = digit[0] if digit else next((str(n) for word, n in _NUMBERS if word in said), None)
    first, last = unfolded(text, start), unfolded(text, end)
    if number is None:
        return None
    return text[:first] + re.sub(r"\d", number, text[first:last]) + text[last:]
