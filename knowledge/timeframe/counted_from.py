"""Meetings that time is counted from: "since 10MSP", "before the Third Review Conference"."""

import re
from collections.abc import Mapping, Sequence

from knowledge.meetings import find_meetings
from knowledge.timeframe.period import Period
from knowledge.timeframe.points import LINK
from knowledge.timeframe.signs import BREAK, Sign

# "12th Meeting of States | Parties", "第12次缔约国 | 会议": what follows is part of the name.
_REST = re.compile(
    r"(?:[\s-]*(?:part(?:ies|es|ys?)|участни\w+|لل?دول|الدول|الاطراف|الاعضا\w*|会议|大会))+"
)
_ARABIC = re.compile(r"[\u0600-\u06ff]+$")
_RANGE = f"[sr]-?E{LINK}-?E"
_COUNTED = re.compile(rf"{_RANGE}|[sbfiu]p?-?E|E[SBFI]")
_WITH_MEETINGS = frozenset("Eru")
# "Após a 12ª Reunião": the article is the same word as "to". "Since the end of": a day or so.
_BETWEEN = re.compile("(?<=[srbfiu])p?-?(?=E)")


def meeting_signs(folded: str, held: Mapping[str, Period]) -> dict[int, tuple[Sign, int]]:
    """Return by its place each meeting in ``folded`` that was ``held``, and where its name ends."""
    found = {}
    for (start, end), name in find_meetings(folded) if held else ():
        if name in held:
            days = (held[name].start.toordinal(), held[name].end.toordinal())
            prefix = _ARABIC.search(folded, 0, start)
            rest = _REST.match(folded, end)
            sign = Sign("E", numbers=days, meeting=name)
            found[prefix.start() if prefix else start] = sign, rest.end() if rest else end
    return found


def only_counted_from(signs: Sequence[Sign]) -> list[Sign]:
    """Return ``signs`` with only those meetings that time is counted from; others say no time."""
    codes = "".join(sign.code for sign in signs)
    counted = {place for match in _COUNTED.finditer(codes) for place in range(*match.span())}
    left_out = {place for match in _BETWEEN.finditer(codes) for place in range(*match.span())}
    return [
        sign if place in counted or sign.code not in _WITH_MEETINGS else BREAK
        for place, sign in enumerate(signs)
        if place not in left_out
    ]
