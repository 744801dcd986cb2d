"""Where a town that also names treaties and meetings stands for its State: "Has Paris ratified?".

What stands before it and behind it, as `fold` leaves it: in lower case, without accents.
"""

import re

from knowledge.text import fold

# "ratified", "signed", "acceded", "joined": what a State does and a town or a treaty does not.
_DID = (
    r"(?:ratified|signed|acceded|joined|adhered|withdrawn"
    r"|ratifie|signe|adhere|rejoint"
    r"|ratifico|ratificado|firmo|firmado|adherido|adhirio|se adhirio"
    r"|ratificou|assinou|aderiu"
    r"|ратифицировал[аои]?|подписал[аои]?|присоединил(?:ась|ся|ись|ось))(?!\w)"
)
_HELPED = r"(?:(?:already|yet|ever|finally|deja|ya|ja|уже|ha|has|a|a-t-(?:elle|il))\s+)*"
_OWES = (
    r"['’]s?\s+(?:\w+\s+){0,4}?"
    r"(?:deadlines?|extensions?|ratification|accession|membership|stockpiles?)\b"
)
_ACTS_BEHIND = re.compile(
    rf"^(?:\s+(?:{_HELPED}{_DID}|(?:already |ever |finally )?"
    r"(?:ratify|sign|accede|join|adhere|withdraw)(?!\w))"
    rf"|{_OWES}|[\s,]*(?:是否|有没有)?(?:已经?)?(?:批准|签署|加入))"
)
_ASKED_BEFORE = re.compile(
    r"^\W*(?:(?:and|et|y|e|а|和)\s+)?(?:(?:when|since when|quand|cuando|quando|когда|متى|هل)\s+)?"
    rf"(?:has|have|had|did|{_HELPED}{_DID}(?:\s+ли)?|صادقت|انضمت|وقعت)?\s*$"
)
_PAST_BEFORE = re.compile(rf"(?:{_DID}(?:\s+ли)?|صادقت|انضمت|وقعت)\s*$")


def acts_as_a_state(before: str, behind: str) -> bool:
    """Whether the town between ``before`` and ``behind`` does, or owes, what only a State can."""
    start, rest = fold(before), fold(behind)
    if not _ASKED_BEFORE.match(start):
        return re.match(_OWES, rest) is not None
    return bool(_PAST_BEFORE.search(start) or _ACTS_BEHIND.match(rest))
