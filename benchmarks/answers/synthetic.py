"""Entries that nobody wrote, of templates and our own words: they measure size, not sense."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Entry
from knowledge.library import Library
from knowledge.text import tokens

SEED = 6
_SHORTEST = 4
_TEMPLATES = (
    "What is {0} {1} {2}?",
    "Who is responsible for {0} {1} in {2}?",
    "How do we ask for {0} {1} after {2}?",
    "When does the {0} of {1} {2} end?",
    "{0} {1} {2}",
    "Is there any {2} for {0} and {1}?",
    "Where can a ministry find {1} about {0} {2}?",
    "Please tell me more about {2} {0}, especially {1}",
    "Does {0} cover {1} and also {2}?",
    "my colleague wants to know how {1} {2} is linked to {0}",
)
EXAMPLES_AN_ENTRY = len(_TEMPLATES)


def resized(library: Library, examples: int) -> Library:
    """Return ``library`` with ``examples`` example questions, none of them its own."""
    words = sorted(set(_words(library.entries)))
    chance = Random(SEED)  # noqa: S311 # the same entries in every run, nothing secret
    entries = tuple(
        _entry(number, chance.sample(words, 3)) for number in range(examples // EXAMPLES_AN_ENTRY)
    )
    return replace(library, entries=entries, asked=AskedAbroad(), translations={})


def _entry(number: int, words: Sequence[str]) -> Entry:
    title = " ".join(words).capitalize()
    return Entry(
        id=f"synthetic-{number}",
        title=title,
        body=f"{title} is described in the records of the meeting. It holds for every State.",
        topic="synthetic",
        questions=tuple(template.format(*words) for template in _TEMPLATES),
        keywords=tuple(words),
        answers=("definition", "who", "when", "where", "procedure", "list"),
    )


def _words(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        for token in tokens(" ".join((entry.title, *entry.keywords))):
            word = token.written
            if word.isalpha() and word.islower() and len(word) >= _SHORTEST:
                yield word
