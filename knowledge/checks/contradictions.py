"""Entries on one matter that give other figures or dates for it."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from knowledge.checks.page import Page, hold_together
from knowledge.dates import ENGLISH
from knowledge.entry import Entry
from knowledge.problems import Problem
from knowledge.text import stem, tokens

# A share of words in common: on our own entries, 0.6 and more is the same thing said twice.
ALIKE = 0.6
FEWEST_WORDS = 4

_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")
_NUMBERS = r"\d+(?:\(\w+\))*"
_REFERENCE = re.compile(
    rf"\b(?:Articles?|Actions?|sections?|paragraphs?|pages?)\s+{_NUMBERS}"
    rf"(?:(?:,| and| or| to|-)\s*{_NUMBERS})*|\b\d+(?:MSP|RC)\b"
)
_MONTHS = frozenset(month.lower() for month in ENGLISH.months)


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence: the figures in it, and the stems of its other words."""

    text: str
    figures: frozenset[str]
    words: frozenset[str]


def contradictions(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield an error where two entries say the same of the same matter, with other figures.

    The matter is the same where ``about`` and a kind of answer are, and both hold on some day.
    Versions of one fact are meant to differ.
    """
    matters: dict[Hashable, list[Page]] = defaultdict(list)
    for page in pages:
        matters[_matter(page.entry)].append(page)
    for same in matters.values():
        said = {page.file: tuple(_figures_in(page.entry.body)) for page in same}
        for one, other in combinations(same, 2):
            if not _may_contradict(one.entry, other.entry):
                continue
            for mine, theirs in product(said[one.file], said[other.file]):
                if _differ(mine, theirs):
                    text = f"“{mine.text}” – but {other.file} says “{theirs.text}”"
                    yield one.error(text, near=mine.text)


def _matter(entry: Entry) -> Hashable:
    about = entry.about
    return (
        about.treaty,
        # Article 6 and its paragraphs are one matter: entries differ in how finely they declare.
        frozenset(article.partition("(")[0] for article in about.articles),
        frozenset(about.actions),
        frozenset(about.states),
        frozenset(about.organisations),
        frozenset(about.meetings),
    )


def _may_contradict(one: Entry, other: Entry) -> bool:
    return (
        one.family != other.family
        and bool(set(one.answers) & set(other.answers))
        and hold_together(one, other)
    )


def _figures_in(body: str) -> Iterator[_Said]:
    for sentence in _SENTENCE.split(body):
        words = [token.folded for token in tokens(_REFERENCE.sub(" ", sentence))]
        figures = {word for word in words if word in _MONTHS or any(map(str.isdigit, word))}
        rest = frozenset(stem(word) for word in words if word not in figures)
        if figures and len(rest) >= FEWEST_WORDS:
            yield _Said(sentence.strip(), frozenset(figures), rest)


def _differ(one: _Said, other: _Said) -> bool:
    """Whether the sentences are nearly the same and each has a figure that the other lacks."""
    if one.figures <= other.figures or other.figures <= one.figures:
        return False
    return len(one.words & other.words) >= ALIKE * len(one.words | other.words)
