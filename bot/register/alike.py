"""Questions that ask the same, in whatever words and language, put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

from bot.register.concern import Concern, Group
from knowledge.gazetteer import Gazetteer
from knowledge.kinds import Kind, kind_of
from knowledge.language import guess_language
from knowledge.vectors import Encoder, Rows

ALIKE_IN_LETTERS = 90
# Of our own examples in two languages that are as near as this four in five ask the same. In one
# language questions that differ in a single word, and so in everything, are nearer than that.
ALIKE_ACROSS_LANGUAGES = 0.7
ALIKE_IN_MEANING = 0.85
Subject = tuple[tuple[str, ...], tuple[str, ...]]


def alike(
    concerns: Sequence[Concern], gazetteer: Gazetteer, encoder: Encoder | None = None
) -> list[Group]:
    """Groups, those that were asked most often first; takes about a millisecond a question.

    Those that name other States or numbers, or ask when and not where, are other questions, however
    similar their words. Whatever joins a group is like at least half of it, so that none drifts.
    Without ``encoder`` only letters are compared.
    """
    texts = [concern.words for concern in concerns]
    vectors: Sequence[Rows | None] = [None] * len(texts)
    if encoder is not None and texts:
        vectors = list(encoder.encode(texts))
    by_subject: dict[Subject, list[list[_Asking]]] = {}
    for place, (concern, vector) in enumerate(zip(concerns, vectors, strict=True)):
        words = concern.words
        asking = _Asking(place, words, guess_language(words), kind_of(words), vector)
        subject = _subject(words, gazetteer)
        by_subject[subject] = _joined(by_subject.get(subject, []), asking)
    places = [
        sorted(asking.place for asking in group) for same in by_subject.values() for group in same
    ]
    groups = [Group(tuple(concerns[place] for place in group)) for group in sorted(places)]
    return sorted(groups, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class _Asking:
    """The question at ``place`` as it is compared; ``vector`` has length 1."""

    place: int
    words: str
    language: str
    kind: Kind | None
    vector: Rows | None

    def is_like(self, other: "_Asking") -> bool:
        is_same_language = self.language == other.language
        # In another language it may only not have been seen what is asked for.
        if self.kind is not other.kind and (is_same_language or (self.kind and other.kind)):
            return False
        if self.vector is not None and other.vector is not None:
            least = ALIKE_IN_MEANING if is_same_language else ALIKE_ACROSS_LANGUAGES
            if float(self.vector @ other.vector) >= least:
                return True
        likeness = token_sort_ratio(self.words, other.words, processor=default_process)
        return likeness >= ALIKE_IN_LETTERS


def _joined(groups: list[list[_Asking]], asking: _Asking) -> list[list[_Asking]]:
    """The groups with ``asking`` in them; it may be what two of them have in common."""
    apart, joined = [], [asking]
    for group in groups:
        if sum(asking.is_like(member) for member in group) * 2 >= len(group):
            joined += group
        else:
            apart.append(group)
    return [*apart, joined]


def _subject(text: str, gazetteer: Gazetteer) -> Subject:
    """The States in their order, since a donor is no recipient, and the numbers."""
    states = tuple(match.state.iso3 for match in gazetteer.find(text))
    return states, tuple(sorted(re.findall(r"\d+", text)))
