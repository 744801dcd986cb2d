"""What sort of answer a question asks for: a person, a date, a number, an amount, a contact."""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import dropwhile, takewhile

from knowledge.kind_words import KINDS
from knowledge.language import is_small_word
from knowledge.text import fold, stem


class Kind(StrEnum):
    """The sorts that can be told apart; the values are those of ``answers`` in the entries."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    AMOUNT = "amount"
    CONTACT = "contact"
    MEASURE = "measure"
    JUDGEMENT = "judgement"
    TASK = "task"
    WHY = "why"
    PROCEDURE = "procedure"


# Folded, "où" is "ou", which is "or".
_OU = re.compile(r"(?:^|[.,;:?!]\s|\bet |\bd['’])où\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_COUNTED = re.compile(r"\bhow many ((?:[a-z-]+\s*){1,3})")
_DEFINED = re.compile(r"^what (?:is|are) an? ((?:[a-z-]+\s*){1,4})\??$")


def kind_of(question: str) -> Kind | None:
    """Return what ``question`` asks for, None where that is open ("what …", "explain …")."""
    folded = fold(question).strip(" \t\n¿¡\"'")
    if _OU.search(question):
        return Kind.WHERE
    return next((Kind(kind) for kind, form in KINDS if form.search(folded)), None)


@lru_cache(maxsize=256)
def counted(question: str) -> frozenset[str]:
    """Return the stems of what "how many …" counts, the three words after it; else nothing.

    It ends with the first small word: "how many victims are there" does not count what is there.
    """
    match = _COUNTED.search(fold(question))
    words = dropwhile(is_small_word, match[1].split() if match else ())
    return frozenset(map(stem, takewhile(lambda word: not is_small_word(word), words)))


@lru_cache(maxsize=256)
def defined(question: str) -> frozenset[str]:
    """Return the stems of the thing that "What is a …?" asks about; else nothing."""
    match = _DEFINED.search(fold(question).strip())
    return frozenset(stem(word) for word in _WORD.findall(match[1])) if match else frozenset()
