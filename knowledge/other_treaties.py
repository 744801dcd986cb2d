"""Other treaties than ours that entries are about, by the names that their curators wrote down."""

from collections.abc import Iterable

from knowledge.entry import Entry
from knowledge.text import fold, words_of

_OURS = "CCM"
_HEADS = frozenset({"convention", "treaty", "protocol"})
_SHORTEST = 2


class OtherTreaties:
    """Knows the names among the keywords of ``entries``: "Mine Ban Treaty", "Ottawa Convention"."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._short = {
            _spaced(keyword): fold(entry.about.treaty)
            for entry in entries
            if entry.about.treaty not in ("", _OURS)
            for keyword in entry.keywords
            if _is_name(keyword)
        }

    def named_in(self, text: str) -> frozenset[str]:
        """Return what those are called for short that ``text`` names: "apmbc"."""
        spaced = _spaced(text)
        return frozenset(short for name, short in self._short.items() if name in spaced)


def _is_name(keyword: str) -> bool:
    words = words_of(keyword)
    return len(words) >= _SHORTEST and not _HEADS.isdisjoint(words)


def _spaced(text: str) -> str:
    """Return the words of ``text`` between spaces, so that "Protocol V" is not in "Protocol VI"."""
    return f" {' '.join(words_of(text))} "
