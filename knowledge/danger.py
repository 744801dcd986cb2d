"""Whether somebody may be standing before something that explodes; then only safety counts."""

import re

from knowledge.danger_now import is_danger_now
from knowledge.danger_words import FOUND, HANDLE, ORDNANCE, POLICY, SOMEBODY, WHAT_TO_DO
from knowledge.text import fold

_ORDNANCE = (
    r"(?:bomb\w*|\w*munitions?|explosives?|ordnance|grenades?|shells?|landmines?|mines?|rockets?"
    r"|missiles?|warheads?|uxo|unexploded|metal (?:ball|object|thing\w*)"
    r"|suspicious (?:object|item))"
)
_ONE = r"(?:an?|some|something|this|that|one|two|several|what|unexploded)"
_FOUND = r"(?:found|find|discovered|see|saw|spotted|stepped on|dug up|picked up|touched|holds?)"
_HANDLE = (
    r"(?:defus\w+|disarm\w*|deactivat\w+|dismantl\w+|harmless|neutrali[sz]\w+|detonat\w+|blow up"
    r"|touch\w*|pick(?:ed|ing)? up|mov(?:e|ing)|lift\w*|carry|kick\w*|throw\w*|burn\w*|open\w*)"
)
_SOMEBODY = r"(?:i|we|me|my|our|someone|somebody|child\w*|kids?|son|daughter|he|she|friend|farmer)"
_LIES = r"(?:lying|lies|buried|stuck|left|turned up|is|are|was|were)"
_HERE = (
    r"(?:garden|yard|fields|school\w*|playground|road\w*|street|path|house|home|roof|village|farm"
    r"|well|river\w*|park|forest|beach|kitchen|car|truck|hands?)s?"
)
_FORMS = (
    re.compile(rf"^found\s+{_ORDNANCE}\b"),
    re.compile(rf"(?:^|\b{_SOMEBODY}\b.{{0,30}})\b{_FOUND}\s+{_ONE}\b.{{0,40}}\b{_ORDNANCE}\b"),
    re.compile(
        rf"\b(?:{_SOMEBODY}|how to|how do (?:i|you))\b.{{0,30}}\b{_HANDLE}\b.{{0,40}}{_ORDNANCE}\b"
    ),
    re.compile(rf"^{_HANDLE}\b.{{0,40}}\b{_ORDNANCE}\b"),
)
_LYING = re.compile(
    rf"\b{_ORDNANCE}\b.{{0,20}}\b{_LIES}\b.{{0,20}}\b(?:the|our|my|a) (?:\w+ )?{_HERE}\b"
)


def is_danger(text: str, english: str) -> bool:
    """Whether a question tells of an explosive somebody found, or means to handle.

    ``text`` is the question as it was asked, ``english`` the same word by word in English.
    """
    folded, told = fold(text), fold(english)
    if any(form.search(told) for form in _FORMS):
        return True
    if _LYING.search(told) and not POLICY.search(told):
        return True
    return _is_told_elsewhere(folded) or is_danger_now(folded)


def _is_told_elsewhere(folded: str) -> bool:
    """The same without grammar: an explosive, and who found it, or how to handle it."""
    if not ORDNANCE.search(folded) or POLICY.search(folded):
        return False
    if HANDLE.search(folded):
        return True
    is_somebodys = SOMEBODY.search(folded) or WHAT_TO_DO.search(folded)
    return bool(is_somebodys and FOUND.search(folded))
