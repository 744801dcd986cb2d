"""How instruments and bodies are called: conventions, plans, committees, and what they are on."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.text import stem, words_of


def _one_and_many(words: str) -> frozenset[str]:
    """Return ``words`` with their plurals. By their stems "action" would be an act."""
    return frozenset(
        form
        for word in words.split()
        for form in (word, f"{word}s", f"{word.removesuffix('y')}ies" if word[-1] == "y" else word)
    )


# Words that end (or begin) the name of an instrument, in whatever field of law or policy.
INSTRUMENT_HEADS = _one_and_many(
    "convention treaty protocol statute agreement pact covenant charter accord regulation directive"
    " constitution declaration resolution plan act code law programme program"
)
_BODIES = _one_and_many(
    "committee council commission court tribunal agency office organisation organization fund body"
)
_NAMED = INSTRUMENT_HEADS | _BODIES
_ON = frozenset({"on", "against", "concerning"})
_LINKS = _ON | {"for", "of", "the", "and", "to"}


def names_instrument_or_body(word: str) -> bool:
    """Whether ``word`` says what an instrument or a body is: convention, committee …"""
    return word in _NAMED


def instrument_pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yield (modifier, head) for "Lausanne … Plan" and (head, subject) for "Convention on …".

    ``words`` are folded.
    """
    for place, word in enumerate(words):
        if word not in INSTRUMENT_HEADS:
            continue
        head = stem(word)
        if place:
            yield stem(words[place - 1]), head
        if place > 1:
            yield stem(words[place - 2]), head
        if subject := _subject(words[place + 1 : place + 4]):
            yield head, stem(subject)


def body_pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yield (modifier, head) for "Coordination Committee", in folded ``words``."""
    for before, word in pairwise(words):
        if word in _BODIES:
            yield stem(before), stem(word)


def named_subjects(text: str) -> frozenset[tuple[str, str]]:
    """Return (head, subject) for each instrument or body in ``text`` that says what it is on."""
    words = words_of(text)
    return frozenset(
        (stem(word), stem(subject))
        for place, word in enumerate(words)
        if word in _NAMED and (subject := _subject(words[place + 1 : place + 5]))
    )


def _subject(following: Sequence[str]) -> str | None:
    """Return the first word of what is said to be its matter: "… on the Rights of"."""
    if not following or following[0] not in _ON:
        return None
    return next((word for word in following[1:] if word not in _LINKS), None)
