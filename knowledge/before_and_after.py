"""Who was there before a State, or after it: "Who coordinated before Lebanon and Switzerland?"."""

import re
from collections.abc import Sequence

from knowledge.asked import Asked
from knowledge.entry import Entry
from knowledge.text import fold

# What stands right before the name of the State.
_BEFORE = re.compile(
    r"(?:\bbefore|\bprior to|\bpreced(?:ed|ing)|\bavant|\bpreced\w+|\bantes d[aeo]s?|\bantes del"
    r"|\bprecedi\w+ [ao]|\bantecedi\w+ [ao]|\bдо|\bперед|(?<!\w)(?:قبل|سبق\w*))"
)
_AFTER = re.compile(
    r"(?:\bafter|\bsucceeded|\breplaced|\bfollowed|\btook over from|\bapres"
    r"|\bsucced\w+ (?:a|au|aux)|\bremplac\w+|\bdespues d[aeo]s?|\bdespues del"
    r"|\bsucedi\w+ a|\breemplaz\w+ a|\brelev\w+ a|\bdepois d[aeo]s?|\bapos|\bsucede\w+ a[os]?"
    r"|\bпосле|\bсменил\w*|(?<!\w)(?:بعد|خلف\w*)|接替了?)"
)
_THE = r"\s*(?:the|le|la|les|l['’]|el|los|las|o|a|os|as|al|au|aux)?\s*"
_RIGHT_BEFORE = re.compile(rf"{_BEFORE.pattern}{_THE}$")
_RIGHT_AFTER = re.compile(rf"{_AFTER.pattern}{_THE}$")
# "Before Iraq joined" tells a time and not who was there; "before Iraq did" tells that.
_VERB = re.compile(
    r"\s+(?:(?:joined|withdrew|ratified|acceded|signed|became|left|finished|completed|adher\w+"
    r"|ratifi\w+|sali\w+|присоедин\w+|ратифицир\w+)\b|(?:did|was|were|had)\b(?!\W*$))"
)
# What stands right behind it.
_FOLLOWED = re.compile(r"\s+(?:follow|succeed|replace|take over from)\b")
_HAN_BEFORE = re.compile(r"\s*(?:之前|以前|的?前任)")
_HAN_AFTER = re.compile(r"\s*(?:之后|以后|的?(?:后任|继任))")


def next_to(named: Sequence[Entry], versions: Sequence[Entry], asked: Asked) -> Sequence[Entry]:
    """Return the one of ``versions`` before, or after, those that are ``named`` by their States.

    One that says that this is not known comes with the nearest beyond it that is known; none where
    the question does not ask for them, or nothing is on record beyond.
    """
    if not named or not (step := side_of_states(asked)):
        return ()
    place = versions.index(named[0] if step < 0 else named[-1]) + step
    beyond = versions[place::-1] if step < 0 and place >= 0 else versions[max(place, 0) :]
    if place < 0 or not beyond:
        return ()
    known = next((number for number, entry in enumerate(beyond) if not entry.gap), 0)
    found = list(beyond[: known + 1])
    return found if step > 0 else found[::-1]


def side_of_states(asked: Asked) -> int:
    """-1 for what was before the States of the question, 1 for what came after; 0 for neither."""
    if not asked.states:
        return 0
    start = min(state.start for state in asked.states)
    end = max(state.end for state in asked.states)
    before, behind = fold(asked.text[:start]), fold(asked.text[end:])
    if _VERB.match(behind):
        return 0
    if _RIGHT_BEFORE.search(before) or _HAN_BEFORE.match(behind) or _FOLLOWED.match(behind):
        return -1
    return 1 if _RIGHT_AFTER.search(before) or _HAN_AFTER.match(behind) else 0
