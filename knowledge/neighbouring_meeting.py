"""Names the meeting that is only said to be next to another: "the meeting before 10MSP" is 2RC."""

import re
from collections.abc import Mapping

from knowledge.references import find_references
from knowledge.text import Token, fold
from knowledge.timeframe import Period
from knowledge.unfolding import unfolded

# What stands right before the meeting that is named, and in Chinese behind it, folded.
_BEFORE_IT = (
    r"(?:\b(?:which|what|the)(?: formal)? (?P<en>meeting(?: of (?:the )?states parties)?|msp"
    r"|review conference)(?: (?:that|which))?(?: (?:came|was|took place|happened|followed))?"
    r"(?: held)?(?: (?:right|just|immediately|directly))?"
    r"(?: (?:after|following|before|preceding|preceded|prior to)|(?<=followed))(?: the)?"
    r"|\b(?:quelle|la) (?P<fr>reunion(?: des etats parties)?|conference d.examen)(?: qui)?"
    r"(?: (?:etait|a eu lieu|est venue|s.est tenue))?(?: juste)?"
    r" (?:a suivi|suivant|apres|avant|a precede|precedant)(?: la)?"
    r"|\b(?:que|la) (?P<es>reunion(?: de los estados partes?)?|conferencia de examen)(?: que)?"
    r"(?: (?:hubo|fue|vino|tuvo lugar|se celebro))?"
    r" (?:despues de|tras|siguio a|posterior a|antes de|anterior a|precedio a)(?: la)?"
    r"|\b(?:que|qual|a) (?P<pt>reuniao(?: dos estados partes)?|conferencia de revisao)(?: que)?"
    r"(?: (?:houve|foi|veio|ocorreu|se realizou))? (?:depois da|apos a|se seguiu a|antes da"
    r"|anterior a|precedeu a)"
    r"|(?:\bкак\w+ )?\b(?P<ru>совещани\w+|обзорн\w+ конференци\w+)(?:,? котор\w+)?"
    r"(?: (?:было|была|состоял\w+|прошл\w+))?"
    r" (?:после|следовал\w+ за|до|перед|предшествовал\w+)"
    r"|(?<!\w)(?P<ar>الاجتماع)(?: الرسمي)?(?: الذي)?(?: (?:جاء|عقد|انعقد))?"
    r" (?:تلا|يلي|بعد|قبل|سبق|يسبق)(?: ال)?) ?$"
)
_BEHIND_IT = (
    r"^\s*(?:会议)?(?:之后|以后|之前|以前)(?:的|举行的)?(?:是)?(?:哪一?[次届]|那[次届])?"
    r"(?P<zh>缔约国会议|审议大会|会议)"
)
_NEXT_TO = re.compile(_BEFORE_IT.replace(" ", r"\s+").replace(r"\s+?", r"\s*"))
_NEXT_TO_HAN = re.compile(_BEHIND_IT)
_LATER = re.compile(
    r"after|follow|suiv|apres|despues|tras\b|siguio|posterior|depois|apos|seguiu|после|следовал"
    r"|تلا|يلي|بعد|之后|以后"
)
_ONLY = (
    ("MSP", re.compile(r"msp|(?:states|etats|estados) part|缔约国")),
    ("RC", re.compile(r"conf|конф|审议")),
)


def neighbouring_meeting(text: str, held: Mapping[str, Period]) -> dict[Token, str]:
    """Return the stretch of ``text`` that stands for a meeting next to one that is ``held``, with
    the name of that meeting."""
    found = find_references(text)
    are_one = len(found) == len(found.meetings) == len(found.spans) == 1
    if not are_one or not found.meetings <= held.keys():
        return {}
    folded, [(start, end)], [meeting] = fold(text), found.spans, found.meetings
    if match := _NEXT_TO.search(folded[:start]):
        start = match.start()
    elif match := _NEXT_TO_HAN.match(folded[end:]):
        end += match.end()
    else:
        return {}
    sort = next(filter(None, match.groupdict().values()))
    suffix = next((suffix for suffix, form in _ONLY if form.search(sort)), "")
    in_order = sorted(
        (one for one in held if one == meeting or one.endswith(suffix)),
        key=lambda one: held[one].start,
    )
    place = in_order.index(meeting) + (1 if _LATER.search(match.group()) else -1)
    if not 0 <= place < len(in_order):
        return {}
    first, last = unfolded(text, start), unfolded(text, end)
    return {Token(text[first:last].rstrip(), folded[start:end], first, last): in_order[place]}
