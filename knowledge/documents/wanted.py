"""What a passage has to speak of to be worth showing for a question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.asked import Asked
from knowledge.documents.marks import is_indexed, reference_marks, says_something
from knowledge.features import terms
from knowledge.focus import says_nothing
from knowledge.kinds import Kind
from knowledge.language import DEFAULT
from knowledge.text import fold, is_han, stem, tokens

# Our own documents say "the Convention" and "the Meeting"; nobody looks for where they say more.
_TAKEN_FOR_GRANTED = frozenset({"ccm", "msp", "convent", "cluster", "munit"})
_MOST_YEARS = 10
# Beside small words: they bid somebody to answer, and tell nothing of what is asked.
_ASKING = """
tell me us say says said show know explain please pls plz kindly thanks thank whether anything
vous plait moi dis dites merci favor favour favores dime diga digame gracias obrigado obrigada
пожалуиста скажите расскажите мне спасибо فضلك شكرا اخبرني
"""
_HAN_ASKING = re.compile(
    "请(?:问|告诉我)?|为什么|什么|怎[么样]|多少|如何|哪[些个里]?|谁|几|[吗呢的了是有在]"
)
_BIDDING = frozenset(map(stem, _ASKING.split()))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Marks: ``names`` and ``words`` must all be there, and of each set in ``one_of`` one mark.

    ``everyday`` words tell little by themselves. ``unheard`` are words that neither we nor a
    dictionary know, as most names are; ``asking`` those that only ask: "tell me".
    """

    names: frozenset[str]
    words: tuple[str, ...]
    everyday: tuple[str, ...] = ()
    one_of: tuple[frozenset[str], ...] = ()
    unheard: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()

    @property
    def telling(self) -> frozenset[str]:
        """The words and numbers that tell what it is about, beside States and references."""
        marks = self.names.union(self.words)
        return frozenset(mark for mark in marks if ":" not in mark and not is_han(mark))

    @property
    def subjects(self) -> int:
        """How many names and words it has that are no numbers."""
        return sum(not mark[0].isdigit() for mark in self.names.union(self.words))

    @property
    def said(self) -> frozenset[str]:
        """All that it says beside asking."""
        return self.names.union(self.words, {*self.everyday} - self.asking)

    @property
    def marks(self) -> frozenset[str]:
        """All of them together."""
        return self.names.union(self.words, self.everyday, *self.one_of)


def wanted(asked: Asked) -> list[Wanted]:
    """Return what to look for; for another language in its own words, then in English ones.

    There is nothing to look for where an opinion is asked for or help in danger.
    """
    if asked.kind is Kind.JUDGEMENT or asked.is_danger:
        return []
    names = {f"state:{code}" for code in asked.codes} | reference_marks(asked.references)
    names |= {stem(fold(word)) for stranger in asked.strangers for word in stranger.split()}
    names |= {name for name in asked.names if not name[0].isdigit()}
    words = _words(asked)
    numbers = {word for word in words if word[0].isdigit()}
    one_of = []
    period = asked.period
    if period and not period.is_now and not numbers & {str(year) for year in period.years}:
        one_of.append(frozenset(str(year) for year in period.years[-_MOST_YEARS:]))
    readings = [words]
    if asked.language != DEFAULT:
        readings.append([*(stem(word) for word in asked.topics), *numbers])
    needed = frozenset((names | numbers) - _TAKEN_FOR_GRANTED)
    return [_wanted(asked, needed, reading, tuple(one_of)) for reading in readings]


def _wanted(
    asked: Asked,
    needed: frozenset[str],
    reading: Iterable[str],
    one_of: tuple[frozenset[str], ...],
) -> Wanted:
    typed = (token.folded for token in tokens(asked.text))
    asking = _BIDDING.union(stem(word) for word in typed if says_nothing(word))
    others = sorted(set(reading) - needed - _TAKEN_FOR_GRANTED)
    words = tuple(word for word in others if word not in asking and says_something(word))
    everyday = tuple(word for word in others if word not in words)
    return Wanted(needed, words, everyday, one_of, asked.unheard, asking)


def _words(asked: Asked) -> list[str]:
    """Return the stems beside the States and references, without small words."""
    if len(fold(asked.text)) != len(asked.text):
        spans: tuple[tuple[int, int], ...] = ()
    else:
        spans = asked.references.spans
    taken = [*spans, *((match.start, match.end) for match in asked.states)]
    rest = asked.text
    # Chinese writes a State and what is asked of it without a space between them.
    for start, end in taken:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    rest = _HAN_ASKING.sub(lambda asking: " " * len(asking[0]), rest)
    return [
        word
        for token in tokens(asked.text)
        if is_han(token.folded)
        or not any(start < token.end and token.start < end for start, end in taken)
        for word in terms(rest[token.start : token.end])
        if is_indexed(word)
    ]
