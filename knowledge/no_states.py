"""Words that are written like the name of a State and name none where they stand."""

from collections.abc import Sequence

from knowledge.text import Token, fold

_AMERICA = ("america", "amerique")
_PARTS = frozenset(
    {"latin", "latina", "latine", "central", "centrale", "south", "north", "sur", "sul", "sud"}
    | {"norte", "nord", "norteamerica", "inter", "pan"}
)
_OF = frozenset({"del", "do", "du", "of", "the"})
# "Financial" in Arabic; after these words it is Mali all the same.
_MALI = fold("مالي")
_WORDS_BEFORE_MALI = "هل في دولة جمهورية حكومة إلى من عن على مع بين لدى عند أن كانت تعتبر صادقت"
_BEFORE_MALI = frozenset(map(fold, _WORDS_BEFORE_MALI.split()))


def names_no_state(words: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` is part of "Latin America", or "financial" and not Mali."""
    word = words[at].folded
    before = words[at - 1].folded if at else ""
    if word.startswith(_AMERICA):
        rest = [token.folded for token in words[at + 1 : at + 3]]
        after = next((one for one in rest if one not in _OF), "")
        return before in _PARTS or after in _PARTS
    return word == _MALI and bool(before) and before not in _BEFORE_MALI
