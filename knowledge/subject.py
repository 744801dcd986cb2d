"""The words of a question that say what it is about, and what it wants to be told of that."""

from collections.abc import Sequence

from knowledge.features import han_pairs
from knowledge.focus import focus_of, says_nothing
from knowledge.references import References
from knowledge.text import Token, is_han


def unnamed(
    ours: Sequence[tuple[Token, str]], named: Sequence[tuple[int, int]]
) -> list[tuple[Token, str]]:
    """Return the words, each with ours for it, that stand in none of the spans ``named``."""
    return [
        (token, word)
        for token, word in ours
        if not any(char.isdigit() for char in word)
        if not any(start <= token.start < end for start, end in named)
    ]


def plain(beside: Sequence[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """Return the everyday words that say something where no others do: "And the *euro*?"."""
    return [
        (token, word)
        for token, word in beside
        if not says_nothing(token.folded) and not says_nothing(word)
    ]


def subject_of(carrying: Sequence[tuple[Token, str]]) -> tuple[tuple[str, ...], ...]:
    """Return the spellings of each of these words: its own, with its accents, and ours for it.

    With its accents the word is encoded once, as the gloss needs it so too.
    """
    found: dict[tuple[str, ...], None] = {}
    for token, word in carrying:
        if is_han(token.folded):
            found |= dict.fromkeys((pair,) for pair in han_pairs(token.folded))
        else:
            found[tuple(dict.fromkeys((token.written.lower(), word)))] = None
    return tuple(found)


def wanted(text: str, words: Sequence[Token], references: References) -> str | None:
    """Return the word for what the question wants to be told, in lower case."""
    spans = references.spans
    others = [one for one in words if not any(start <= one.start < end for start, end in spans)]
    focus = focus_of(text, others)
    return focus.lower() if focus else None
