"""What each entry offers to be found by: its questions first, its text last."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from knowledge.entry import Entry
from knowledge.family import Family
from knowledge.tabled import is_tabled
from knowledge.text import tokens

_DOUBT_QUESTION = 0.1
_DOUBT_TITLE = 0.1
_DOUBT_KEYWORDS = 0.5
_DOUBT_BODY = 1.0
_MARKUP = re.compile(r"[*_`#>]|\]\([^)]*\)|\[")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_BODY_SENTENCES = 2  # the first sentences answer; more of them found nothing more
_FEWEST_WORDS = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Example:
    """A ``text`` that speaks for the family number ``label``, by its version ``entry_id``.

    ``doubt`` is how little it proves. Only what ``is_question`` tells how people ask.
    """

    text: str
    label: int
    doubt: float
    is_question: bool = False
    entry_id: str = ""


def make_examples(families: Iterable[Family], asked: Mapping[str, Sequence[str]]) -> list[Example]:
    """Return the examples of all families, in their order; ``asked`` holds more by entry id."""
    return [
        example
        for label, family in enumerate(families)
        for example in _examples(label, family, asked)
    ]


def _examples(label: int, family: Family, asked: Mapping[str, Sequence[str]]) -> Iterable[Example]:
    seen: set[str] = set()
    # Nobody asks in the words that stand for the name of a State.
    is_asked = not is_tabled(family)
    for entry in family.versions:
        for text, doubt, is_question in _texts(entry, asked.get(entry.id, ())):
            if text and text not in seen:
                seen.add(text)
                yield Example(text, label, doubt, is_question and is_asked, entry.id)


def _texts(entry: Entry, asked: Sequence[str]) -> Iterable[tuple[str, float, bool]]:
    yield from ((question, _DOUBT_QUESTION, True) for question in (*entry.questions, *asked))
    yield entry.title, _DOUBT_TITLE, False
    yield " ".join(entry.keywords), _DOUBT_KEYWORDS, False
    for sentence in islice(filter(_says_something, _sentences(entry.body)), _BODY_SENTENCES):
        yield sentence[:_LONGEST], _DOUBT_BODY, False


def _sentences(body: str) -> Iterable[str]:
    return map(str.strip, _SENTENCES.split(_MARKUP.sub("", body)))


def _says_something(sentence: str) -> bool:
    """Whether it is more than "1." or "It": all that says nothing is like these."""
    return len(tokens(sentence)) >= _FEWEST_WORDS
