"""The words that the knowledge base itself uses, and which of them are names."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.entry import Entry
from knowledge.ordinary import is_ordinary
from knowledge.text import Token, fold, fold_word, stem, words_of, written_words

# Words that end (or begin) the name of an instrument, in whatever field of law or policy.
INSTRUMENT_HEADS = frozenset(
    {"convention", "treaty", "protocol", "statute", "agreement", "pact", "covenant", "charter"}
    | {"accord", "regulation", "directive", "constitution", "declaration", "resolution", "plan"}
    | {"act", "code", "law", "programme", "program"}
)
# What stands before the first word of a text and after its last, among the neighbours.
BEGIN, END = "^", "$"
_LINKS = frozenset({"on", "against", "concerning", "for", "of", "the", "and", "to"})
_BEFORE_NAMES = frozenset({"of", "under", "in", "by", "from", "with", "is", "was", "did", "does"})
_SENTENCE_ENDS = frozenset('.!?:;"“”(*|-')


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
        self.neighbours: set[tuple[str, str]] = set()
        lower: set[str] = set()
        upper: set[str] = set()
        for text in (*_texts(entries), *abbreviations, *abbreviations.values()):
            used = _words_used(text)
            self.counts.update(used.words)
            self.neighbours.update(pairwise((BEGIN, *used.words, END)))
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


def full_text(entry: Entry) -> str:
    """Return everything that is written in ``entry`` apart from its sources."""
    about = entry.about
    named = (*about.organisations, *about.meetings)
    return "\n".join((entry.title, *entry.questions, *entry.keywords, *named, entry.body))


def starts_sentence(text: str, token: Token) -> bool:
    """Whether a capital letter of ``token`` may come from its place alone."""
    return _starts_sentence(text, token.start)


def _starts_sentence(text: str, place: int) -> bool:
    while place and text[place - 1].isspace():
        place -= 1
        if text[place] == "\n":
            return True
    return not place or text[place - 1] in _SENTENCE_ENDS


def stands_as_name(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether the word at ``place`` stands where a name would: "of the X", "X's", "X Treaty"."""
    token = words[place]
    if token.is_capitalised and not starts_sentence(text, token):
        return True
    before = [word.folded for word in words[max(0, place - 2) : place]]
    if before and before[-1] == "the":
        before.pop()
    after = words[place + 1].folded if place + 1 < len(words) else ""
    leads = bool(before) and before[-1] in _BEFORE_NAMES
    return leads or after in {"of", "s"} or after in _HEADS


def instrument_pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yield (modifier, head) for "Lausanne … Plan" and (head, subject) for "Convention on …".

    ``words`` are folded.
    """
    for place, word in enumerate(words):
        if word not in _HEADS:
            continue
        head = stem(word)
        if place:
            yield stem(words[place - 1]), head
        if place > 1:
            yield stem(words[place - 2]), head
        rest = words[place + 1 : place + 4]
        if rest and rest[0] in _ON:
            subject = next((other for other in rest[1:] if other not in _LINKS), None)
            if subject is not None:
                yield head, stem(subject)


def names_instrument_or_body(word: str) -> bool:
    """Whether ``word`` says what an instrument or a body is: convention, committee …"""
    return word in _NAMED


def named_subjects(text: str) -> frozenset[tuple[str, str]]:
    """Return (head, subject) for each instrument or body in ``text`` that says what it is on."""
    words = words_of(text)
    found = []
    for place in [place for place, word in enumerate(words) if word in _NAMED]:
        rest = words[place + 1 : place + 5]
        if rest and rest[0] in _ON:
            subject = next((word for word in rest[1:] if word not in _LINKS), None)
            if subject is not None:
                found.append((stem(words[place]), stem(subject)))
    return frozenset(found)


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
        elif folded not in upper and not _starts_sentence(text, start):
            upper.add(folded)
    return _Used(
        words,
        frozenset(instrument_pairs(words)),
        frozenset(map(stem, lower)),
        frozenset(map(stem, upper)),
    )


def _one_and_many(words: Iterable[str]) -> frozenset[str]:
    """Return ``words`` with their plurals. By their stems "action" would be an act."""
    return frozenset(
        form
        for word in words
        for form in (word, f"{word}s", f"{word.removesuffix('y')}ies" if word[-1] == "y" else word)
    )


_HEADS = _one_and_many(INSTRUMENT_HEADS)
_BODIES = (
    *("committee", "council", "commission", "court", "tribunal", "agency", "office"),
    *("organisation", "organization", "fund", "body"),
)
_NAMED = _HEADS | _one_and_many(_BODIES)
_ON = frozenset({"on", "against", "concerning"})
# Written with a capital letter before a number or a name, but no names themselves.
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_NEVER_NAMES = frozenset(map(stem, (*_HEADS, *_DAYS.split(), *_MONTHS.split()))) | {
    stem(word) for word in ("article", "action", "paragraph", "annex")
}
