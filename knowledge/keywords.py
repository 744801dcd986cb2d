"""The keywords of the entries: whoever types just that asks about it, however everyday it is."""

from collections.abc import Iterable

from knowledge.family import Family
from knowledge.text import stem, tokens


class Keywords:
    """Knows the keywords of ``families``, in whatever form of their words."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._stems = frozenset(
            _stems(keyword)
            for family in families
            for entry in family.versions
            for keyword in entry.keywords
        )

    def __contains__(self, text: str) -> bool:
        """Whether ``text`` is one of them and no more: "deadlines", "next meeting"."""
        return _stems(text) in self._stems


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(token.folded) for token in tokens(text))
