"""The questions that curators have written down themselves: each is answered by its own entry."""

from collections.abc import Mapping, Sequence

from knowledge.family import Family
from knowledge.text import words_of


class WrittenDown:
    """Knows the example questions of ``families``, and those ``asked`` elsewhere by entry id."""

    def __init__(self, families: Sequence[Family], asked: Mapping[str, Sequence[str]]) -> None:
        self._found: dict[str, Family | None] = {}
        for family in families:
            written = {
                _bare(question)
                for entry in family.versions
                for question in (*entry.questions, *asked.get(entry.id, ()))
            }
            # What two entries are asked for says of neither that it is meant.
            self._found |= {bare: None if bare in self._found else family for bare in written}

    def find(self, question: str) -> Family | None:
        """Return what is asked for by just these words, however they are marked and spaced."""
        return self._found.get(_bare(question))


def _bare(question: str) -> str:
    return " ".join(words_of(question))
