"""How it is asked in other languages than English whether a State has joined the Convention."""

import re

from knowledge.asked import Asked
from knowledge.kinds import Kind
from knowledge.language import DEFAULT
from knowledge.text import fold

_MEMBERSHIP = re.compile(
    r"\betats? parties?\b|\bpartie a la convention\b|\bestados? partes?\b|\bparte (?:en|de|na|da) "
    r"(?:la )?conven|государств\w*.участни|دول[ةه] طرف|طرفا? في|缔约国|\bratifi\w*"
    r"|\badh[ei]r\w+|\bader[ei]\w+"
    r"|ратифиц|присоедин|подписал|صادق|انضم|وقع|批准|加入|签署"
)
# "¿Es parte el Líbano?", without the name: said of a State alone it is of our Convention.
_ALONE = re.compile(
    r"\W*(?:es|son) parte(?:\W+(?:el|la|los|las|y|e|o|ya|tambien|hoy))*\W*"
    r"|(?:\W*(?:le|la|les|l|et|aussi))*\W*(?:est|sont)(?:-(?:il|elle|ils|elles))? partie"
    r"(?:\W+(?:et|le|la|les|l|aussi|deja))*\W*"
)
_MORE = re.compile(r"\d|pourquoi|por que|porque|почему|لماذا|为什么")


def membership_asked(asked: Asked) -> bool:
    """Whether it asks in another language if or since when a State has joined, and no more."""
    if asked.language == DEFAULT or not asked.states or asked.references:
        return False
    if asked.kind is Kind.HOW_MANY:
        return False
    folded = fold(asked.text)
    is_asked = _MEMBERSHIP.search(folded) or _ALONE.fullmatch(fold(asked.without_states))
    return bool(is_asked) and not _MORE.search(folded)
