"""The words that the knowledge base itself uses, and which of them are names."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.entry import Entry
from knowledge.features import terms
from knowledge.instruments import INSTRUMENT_HEADS, body_pairs, instrument_pairs
from knowledge.ordinary import is_ordinary
from knowledge.other_treaties import OtherTreaties
from knowledge.proper_names import starts_sentence
from knowledge.text import Token, fold, fold_word, stem, written_words

# What every entry is about, be it named or not.
OURS = ("ccm", "msp", "msps")
# Written with a capital letter before a number or a name, but no names themselves.
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_NUMBERED = "article action paragraph annex"
_NEVER_NAMES = frozenset(
    map(stem, (*INSTRUMENT_HEADS, *_DAYS.split(), *_MONTHS.split(), *_NUMBERED.split()))
)


@dataclass(frozen=True, slots=True)
class _Used:
    """The words of a text, in order, and the stems that are written in it with a small letter, or
    with a capital one that their place alone does not explain."""

    words: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    lower: frozenset[str]
    upper: frozenset[str]


class Vocabulary:
    """Built once from everything that is written in the entries."""

    def __init__(self, entries: Iterable[Entry], abbreviations: Mapping[str, str]) -> None:
        self.expansions = {fold(short): expanded for short, expanded in abbreviations.items()}
        self.counts: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        lower: set[str] = set()
        upper: set[str] = set()
        entries = tuple(entries)
        self.treaties = OtherTreaties(entries)
        for text in (*_texts(entries), *abbreviations, *abbreviations.values()):
            used = _words_used(text)
            self.counts.update(used.words)
            self.pairs.update(used.pairs)
            lower |= used.lower
            upper |= used.upper
        self.stems = {stem(word) for word in self.counts}
        self.names = frozenset(
            mark for mark in upper - lower - _NEVER_NAMES if not is_ordinary(mark)
        )

    def knows(self, word: str) -> bool:
        """Whether ``word`` (folded) is used in the knowledge base or is everyday English."""
        return is_ordinary(word) or stem(word) in self.stems

    def expanded(self, text: str) -> list[str]:
        """Return the stems of ``text``, and of what its abbreviations stand for."""
        found = terms(text)
        for term in set(found):
            if expansion := self.expansions.get(term):
                found.extend(terms(expansion))
        return found

    def names_in(self, text: str, words: Iterable[Token]) -> frozenset[str]:
        """Return the treaties that ``text`` names, and which of its ``words`` are names."""
        return self.treaties.named_in(text) | {
            stem(token.folded)
            for token in words
            if stem(token.folded) in self.names
            or (token.is_acronym and token.folded in self.expansions)
            if not (text.isupper() and is_ordinary(token.folded))
        }


def full_text(entry: Entry) -> str:
    """Return everything that is written in ``entry`` apart from its sources."""
    about = entry.about
    named = (*about.organisations, *about.meetings)
    return "\n".join((entry.title, *entry.questions, *entry.keywords, *named, entry.body))


def _texts(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        yield full_text(entry)
        yield from (source.title for source in entry.sources)


# Of what is written in the entries, an edit changes little.
@lru_cache(maxsize=4096)
def _words_used(text: str) -> _Used:
    written = written_words(text)
    words = tuple(map(fold_word, written))
    lower: set[str] = set()
    upper: set[str] = set()
    end = 0
    for one, folded in zip(written, words, strict=True):
        start = text.index(one, end)
        end = start + len(one)
        if not one[0].isupper():
            lower.add(folded)
        elif folded not in upper and not starts_sentence(text, start):
            upper.add(folded)
    return _Used(
        words,
        frozenset((*instrument_pairs(words), *body_pairs(words))),
        frozenset(map(stem, lower)),
        frozenset(map(stem, upper)),
    )
