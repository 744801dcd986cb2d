"""The question before, of the time before or after: "and before that?", "who was it after?"."""

import re
from collections.abc import Mapping

from knowledge.asked import Asked
from knowledge.text import fold
from knowledge.timeframe import Period
from knowledge.timeframe.period import whole_years
from knowledge.unfolding import unfolded

# What is asked, and how it is said of a year.
_BEFORE = {
    "before": "before {}",
    "avant": "avant {}",
    "antes": "antes de {}",
    "до": "до {} года",
    "قبل": "قبل عام {}",
    "之前": "{}年之前",
    "以前": "{}年以前",
}
_AFTER = {
    "after": "after {}",
    "apres": "après {}",
    "despues": "después de {}",
    "depois": "depois de {}",
    "после": "после {} года",
    "بعد": "بعد عام {}",
    "之后": "{}年之后",
    "以后": "{}年以后",
}
_SAID = {**_BEFORE, **_AFTER}
_WHO = (
    r"(?:(?:and|who|what|which|was|were|it|the|one|qui|et|etait-ce|quien|que|y|quem|e|кто|был[аи]?|а|من"
    r"|كان) )*[那在]?"
)
_THAT = (
    r"(?: (?:that|then|this|it|that (?:one|year|meeting)|cela|ca|celui-la|celle-la|de es[oa]|d?isso"
    r"|этого|того|нее|него|ذلك)|呢|是谁)*"
)
_FORM = re.compile(rf"^\W*{_WHO}(?P<word>{'|'.join(_SAID)}){_THAT}\W*$")
_YEAR_BESIDE = {
    -1: r"(?:the )?(?:(?:previous|preceding) year|year before)|l'annee (?:precedente|d'avant)"
    r"|(?:(?:el|o) )?ano anterior|предыдущ\w+ год\w*|(?:السنة|العام) السابقة?|前一年|上一年",
    1: r"(?:the )?(?:(?:next|following) year|year after)|l'annee (?:suivante|d'apres)"
    r"|(?:(?:el|o) )?ano s[ei]guie?nte|следующ\w+ год\w*|(?:السنة|العام) التالية?|后一年|第二年",
}
_BESIDE = {
    step: re.compile(rf"^\W*{_WHO}(?:(?:in|en|no|al|в|في) )?(?:{words}){_THAT}\W*$")
    for step, words in _YEAR_BESIDE.items()
}
# "Meeting of States Parties" is known by less than its whole name.
_NAME_GOES_ON = re.compile(r"^(?:-\w+| للدول الأطراف)")
_IN_A_YEAR = re.compile(
    r"(?:(?<!\w)(?:in|en|em|в|في)\s+)?(?:(?:عام|سنة)\s+)?"
    r"(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))(?:年|\s+год\w*)?"
)


def before_that(rest: str, before: Asked, held: Mapping[str, Period]) -> str | None:
    """Return the question ``before`` of the time before, or after, the one year or meeting that it
    names; None where ``rest`` asks for more than that.

    ``held`` are the days of each meeting.
    """
    match = _FORM.match(fold(rest))
    beside = next((step for step, form in _BESIDE.items() if form.match(fold(rest))), 0)
    if not (match or beside) or before.states:
        return None
    if match and before.references:
        return _at_the_next(before, held, -1 if match["word"] in _BEFORE else 1)
    years = list(_IN_A_YEAR.finditer(before.text))
    [year] = years if len(years) == 1 else [None]
    if year is None or before.period != whole_years(int(year["year"]), int(year["year"])):
        return None
    if match is None:
        first, last = year.span("year")
        return f"{before.text[:first]}{int(year['year']) + beside}{before.text[last:]}"
    then = _SAID[match["word"]].format(year["year"])
    return before.text[: year.start()] + then + before.text[year.end() :]


def _at_the_next(before: Asked, held: Mapping[str, Period], step: int) -> str | None:
    """Return the question ``before`` of the meeting that was held next to the only one it names."""
    meetings, spans = before.references.meetings, before.references.spans
    if not (len(meetings) == len(before.references) == len(spans) == 1 and meetings <= held.keys()):
        return None
    in_order = sorted(held, key=lambda one: held[one].start)
    place = in_order.index(min(meetings)) + step
    if not 0 <= place < len(in_order):
        return None
    start, end = (unfolded(before.text, one) for one in spans[0])
    begun = before.text[:start].removesuffix("ال")
    return begun + in_order[place] + _NAME_GOES_ON.sub("", before.text[end:], count=1)
