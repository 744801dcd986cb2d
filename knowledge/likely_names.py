"""Which name was meant by a word that is nearly one."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from knowledge.like_letters import LikeLetters
from knowledge.text import Token

_SHORTEST = 5


class LikelyNames:
    """Knows the words of ``names``, folded."""

    def __init__(self, names: Iterable[str]) -> None:
        self.words = frozenset(word for name in names for word in name.split())
        self._alike = LikeLetters(self.words)

    def near(self, token: Token) -> str | None:
        """Return the only one that is one mistake away from ``token``."""
        near = [name for name, _ in self._alike.near(token.folded, 1)]
        return near[0] if len(near) == 1 and len(near[0]) >= _SHORTEST else None

    def is_in_doubt(self, token: Token, name: str) -> bool:
        """Whether another one is as near to ``token`` as ``name`` is, if that is one."""
        if name not in self.words:
            return False
        distance = OSA.distance(token.folded, name)
        return len(list(self._alike.near(token.folded, distance))) > 1
