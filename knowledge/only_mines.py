"""Whether a question is on mines and not on cluster munitions: another treaty sets those dates."""

import re

from knowledge.family import Family
from knowledge.text import fold

# Not "mine": it is a pronoun in English, and "mine action" is said of cluster munitions too.
_MINES = re.compile(
    fold(
        r"\b(?:land-?\s?)?mines\b(?! action)|\bmine[- ]clearance|\bminefields?\b|\blandmines?\b"
        r"|\banti-?\s?personnel\b|\bantipersonnel\b|\bap mines?\b"
        r"|\bminas\b|\bminado\w*\b|\bантипехотн\w+|\bмин(?:ы|ам|ами|ах)?\b|\bминны\w+"
        "|ألغام|لغم|地雷|禁雷"
    )
)
_OURS = re.compile(
    fold(
        r"\bcluster|\bccm\b|\bremnants?\b|\bcmr\b|sous-munitions|bombes?\b|racimo|submuni"
        r"|\bfragmentac|кассетн|остатк|عنقودي|مخلفات|集束|遗留"
    )
)


def is_only_on_mines(text: str) -> bool:
    """Whether ``text`` names mines, in whichever of our languages, and nothing that is ours."""
    folded = fold(text)
    return _MINES.search(folded) is not None and _OURS.search(folded) is None


def is_titled_with_mines(family: Family) -> bool:
    """Whether its title says that it is on mines, such as whether they are covered."""
    return is_only_on_mines(family.versions[-1].title)
