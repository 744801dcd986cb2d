"""Takes a question on several years apart: "Who coordinated in 2015 and in 2023?" is two."""

import re

from knowledge.each_named import MOST, TOGETHER
from knowledge.exchanging import PREPOSITIONS
from knowledge.in_the_singular import in_the_singular
from knowledge.text import fold
from knowledge.unfolding import unfolded

_OF_A_YEAR = "|".join(sorted(PREPOSITIONS - {"since", "from", "by", "с", "منذ"}))
_YEAR = (
    rf"(?P<before>(?:(?<![^\Wو])(?:{_OF_A_YEAR})\s+)?(?:(?:عام|سنة)\s+)?)"
    r"(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))(?P<behind>年|\s+год\w*)?"
)
_ONE = re.compile(_YEAR)
_ANY = re.sub(r"\?P<\w+>", "?:", _YEAR)
_AND = (
    r"(?:\s*[,،、]\s*(?:and\s+|et\s+|و\s*)?|\s+(?:and|et|y|e|и)\s+|\s*(?:以及|[和与及])\s*|\s+و\s*)"
)
_YEARS = re.compile(rf"{_ANY}(?:{_AND}{_ANY})+")
# What lies between two years, or before both, is one time.
_ONE_TIME = re.compile(
    r"(?:(?<!\w)(?:between|from|since|by|before|after|until|entre|desde|del?|depuis|avant|apres|antes"
    r"|despues|depois|с|между|до|после|из|منذ|بين|من|قبل|بعد)|[从自在至到])\W*$"
)
_GOES_ON = re.compile(r"\s*(?:[-–—/至到]|(?:to|until|through|a|ate|hasta|по|до|الى)\s)\s*\d")


def each_year(text: str) -> list[str]:
    """Return ``text`` once for each of its two to four years; empty where no list of them stands
    in it."""
    folded = fold(text)
    found = list(_YEARS.finditer(folded))
    if len(found) != 1 or TOGETHER.search(folded):
        return []
    [match] = found
    if _ONE_TIME.search(folded[: match.start()]) or _GOES_ON.match(folded, match.end()):
        return []
    years = list(_ONE.finditer(match.group()))
    if len({one["year"] for one in years}) != len(years) or len(years) > MOST:
        return []
    before = years[0]["before"]
    behind = (years[-1]["behind"] or "").replace("годах", "году")
    start, end = unfolded(text, match.start()), unfolded(text, match.end())
    begun = in_the_singular(text[:start]) + before
    return [f"{begun}{one['year']}{behind}{text[end:]}" for one in years]
