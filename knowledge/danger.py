"""Whether somebody may be standing before something that explodes; then only safety counts."""

import re

from knowledge.text import fold

_ORDNANCE = (
    r"(?:bomb\w*|\w*munitions?|explosives?|ordnance|grenades?|shells?|landmines?|mines?|rockets?"
    r"|missiles?|warheads?|uxo|unexploded|metal (?:ball|object|thing)|suspicious (?:object|item))"
)
_ONE = r"(?:an?|some|something|this|that|one|two|several|what|unexploded)"
_FOUND = r"(?:found|find|discovered|see|saw|spotted|stepped on|dug up|picked up|touched|holds?)"
_HANDLE = (
    r"(?:defus\w+|disarm\w*|deactivat\w+|dismantl\w+|harmless|neutrali[sz]\w+|detonat\w+|blow up"
    r"|touch\w*|pick(?:ed|ing)? up|mov(?:e|ing)|lift\w*|carry|kick\w*|throw\w*|burn\w*|open\w*)"
)
_SOMEBODY = r"(?:i|we|me|my|our|someone|somebody|child\w*|kids?|son|daughter|he|she|friend|farmer)"
_FORMS = (
    re.compile(rf"^found\s+{_ORDNANCE}\b"),
    re.compile(rf"(?:^|\b{_SOMEBODY}\b.{{0,30}})\b{_FOUND}\s+{_ONE}\b.{{0,40}}\b{_ORDNANCE}\b"),
    re.compile(
        rf"\b(?:{_SOMEBODY}|how to|how do (?:i|you))\b.{{0,30}}\b{_HANDLE}\b.{{0,40}}{_ORDNANCE}\b"
    ),
    re.compile(rf"^{_HANDLE}\b.{{0,40}}\b{_ORDNANCE}\b"),
)
# The same without grammar for the other languages, as `fold` leaves their words.
_ELSEWHERE_FOUND = re.compile(
    r"\b(?:trouv\w+|encontr\w+|halle\w*|achei|ramass\w+|toqu?e\w*|desamorc\w+|desactiv\w+"
    r"|desarm\w+|gefunden|entscharf\w+|trovat\w+|disinnesc\w+|наш(?:ел|ла|ли)|нахо\w+"
    r"|обезвре\w+|разминир\w+|тронул\w*)|وجدت|عثرت|عثرنا|تفكيك|لمست|发现了|找到|捡到|拆除|拆弹|碰到"
)
_ELSEWHERE_ORDNANCE = re.compile(
    r"\b(?:\w*bomb[ae]?s?|\w*munition\w*|\w*munic\w+|\w*munizion\w*|explosi\w+|engin\w*|grana\w+"
    r"|бомб\w*|\w*боеприпас\w*|снаряд\w*|гранат\w*)\b|قنبل|قنابل|ذخير|متفجر|弹"
)


def is_danger(text: str, english: str) -> bool:
    """Whether a question tells of an explosive somebody found, or means to handle.

    ``text`` is the question as it was asked, ``english`` the same word by word in English.
    """
    folded, told = fold(text), fold(english)
    if any(form.search(told) for form in _FORMS):
        return True
    found = _ELSEWHERE_FOUND.search(folded)
    return found is not None and _ELSEWHERE_ORDNANCE.search(folded) is not None
