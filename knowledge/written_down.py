"""The questions that curators have written down themselves: each is answered by its own entry."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from knowledge.family import Family
from knowledge.text import words_of


class WrittenDown:
    """Knows the example questions of ``families``, and those ``asked`` elsewhere by entry id."""

    def __init__(self, families: Sequence[Family], asked: Mapping[str, Sequence[str]]) -> None:
        self._found: dict[str, Family | None] = {}
        for family in families:
            written = frozenset().union(
                *(_all_bare(entry.questions) for entry in family.versions),
                *(_all_bare(tuple(asked.get(entry.id, ()))) for entry in family.versions),
            )
            # What two entries are asked for says of neither that it is meant.
            self._found |= {bare: None if bare in self._found else family for bare in written}

    def find(self, question: str) -> Family | None:
        """Return what is asked for by just these words, however they are marked and spaced."""
        return self._found.get(_bare(question))


# Of all entries, an edit changes one.
@lru_cache(maxsize=2048)
def _all_bare(questions: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_bare, questions))


def _bare(question: str) -> str:
    return " ".join(words_of(question))
