"""Whether an entry says itself that it does not know all that was asked."""

import re
from functools import cache

from knowledge.entry import Entry
from knowledge.state_phrases import LANGUAGES, state_phrases_in

_OPEN = re.compile(r"\b(?:was|were|is|are) not (?:found|read|known)\b")


def leaves_open(entry: Entry) -> bool:
    """Whether it is declared a gap, or a sentence of it says that something was not found.

    What is composed from the tables says so in the language of whoever asked.
    """
    if entry.gap or _OPEN.search(entry.body):
        return True
    said = _letters(entry.body)
    return any(remark in said for remark in _remarks())


@cache
def _remarks() -> frozenset[str]:
    """The remarks of the tables that leave something open, in all languages that have them."""
    tables = (state_phrases_in(language).notes for language in LANGUAGES)
    return frozenset(
        _letters(translated)
        for notes in tables
        for english, translated in notes.items()
        if _OPEN.search(english)
    )


def _letters(text: str) -> str:
    """Without spaces and marks of direction, which differ between a table and an answer."""
    return "".join(filter(str.isalnum, text))
