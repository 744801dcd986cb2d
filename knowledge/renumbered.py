"""The question before with another number: "and 41?", "what about para 9?", "the next one?"."""

import re

from knowledge.asked import Asked
from knowledge.text import fold
from knowledge.unfolding import unfolded

_FILLING = (
    r"(?:(?:and|what|about|the|in|to|of|for|number|no|le|la|l|les|au|du|de|d|el|en|del|num|o|a|na|da"
    r"|на|в|о|об|про|номер|لل?|عن)[\s.]+)*"
)
_PARAGRAPH = (
    r"(?:paragraph|para|par|sub-?paragraph|§|paragraphe|alinea|parrafo|paragrafo|пункт\w*|п"
    r"|الفقرة|فقرة|第)"
)
_NUMBER = re.compile(
    rf"^\W*{_FILLING}(?:(?P<marked>{_PARAGRAPH})\.?\s*)?(?P<bracket>\()?(?P<number>\d{{1,2}})\)?"
    r"(?:-?(?:st|nd|rd|th|e|er|eme|[ао]|и|я|е|го|м|му|ом|ую)|[ºª款])?\W*$"
)
_LETTER = re.compile(rf"^\W*{_FILLING}(?P<letter>[a-h])\W*$")
_STEPS = {
    1: r"next|following|one after(?: that)?|suivante?|siguiente|seguinte|proxim[oa]|следующ\w+"
    r"|التالي[ةه]?|下一[个条款项]",
    -1: r"previous|preceding|one before(?: that)?|precedente?|anterior|предыдущ\w+|السابق[ةه]?"
    r"|上一[个条款项]",
}
_STEP = {
    step: re.compile(
        rf"^\W*{_FILLING}(?:(?:l|d)')?(?:{words})(?: (?:one|action|article|un|uno))?\W*$"
    )
    for step, words in _STEPS.items()
}
_DIGITS = re.compile(r"\d{1,2}")


def renumbered(text: str, before: Asked) -> str | None:
    """Return the question ``before`` with the number that is all ``text`` says in place of its own.

    None where ``text`` says more, or where ``before`` names no single number to change.
    """
    if len(before.references) != 1 or len(before.references.spans) != 1:
        return None
    [(start, end)] = before.references.spans
    first, last = unfolded(before.text, start), unfolded(before.text, end)
    named = before.text[first:last].rstrip()
    new = _renamed(fold(text), named, is_article=bool(before.references.articles))
    if new is None or new == named:
        return None
    return f"{before.text[:first]}{new}{before.text[first + len(named) :]}"


def _renamed(said: str, named: str, *, is_article: bool) -> str | None:
    numbers = list(_DIGITS.finditer(named))
    if (letter := _LETTER.match(said)) and re.search(r"\b[a-h]\d?$", named):
        return re.sub(r"[a-h]\d?$", letter["letter"], named)
    if not numbers:
        return None
    last = numbers[-1]
    if match := _NUMBER.match(said):
        number = match["number"]
        is_paragraph = bool(match["marked"] or match["bracket"])
        if is_paragraph and len(numbers) == 1:
            return f"{named}({number})" if is_article else None
        return f"{named[: last.start()]}{number}{named[last.end() :]}"
    step = next((step for step, form in _STEP.items() if form.match(said)), None)
    if step is None:
        return None
    number = int(last.group()) + step
    return f"{named[: last.start()]}{number}{named[last.end() :]}" if number > 0 else None
