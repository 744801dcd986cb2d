"""The numbered things a question names: articles with paragraphs, actions, meetings."""

import re
from dataclasses import dataclass

from knowledge.text import fold

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth"
)
_NUMBER_WORDS = _ORDINALS.split()
_ORDINAL = rf"(?:(?P<digits>\d{{1,2}})\s*(?:st|nd|rd|th)?|(?P<word>{'|'.join(_NUMBER_WORDS)}))"

_ARTICLE_WORD = r"(?:articles?|arts?\.?|articulos?|artigos?|ст\.|стат\w*|المادة|المواد)"
_PARAGRAPH_WORD = r"(?:paragraphs?|paras?\.?|§|parrafos?|paragraphes?|alineas?|пункт\w*|الفقرة)"
_ACTION_WORD = (
    r"(?:actions?|lap|plan de lausan\w+|mesures?|acciones|accion|acoes|acao|действи\w*|الإجراءات"
    r"|الإجراء|الاجراءات|الاجراء)"
)
_TO = r"(?:-|–|to|through|until|a|al|au|ate|до|по|الى|至|到)"
_AND = r"(?:,|&|/|and|or|et|ou|y|e|und|и|و|和)"
_NUMBERS = rf"\d{{1,2}}(?:\s*(?:{_TO}|{_AND}|,\s*and)\s*\d{{1,2}}(?!\s*\())*"

_ARTICLE = re.compile(
    rf"(?<!\w){_ARTICLE_WORD}\s*(?P<article>\d{{1,2}})\s*(?:[(.]\s*(?P<paragraph>\d{{1,2}})\)?"
    rf"|,?\s*{_PARAGRAPH_WORD}\s*(?P<named>\d{{1,2}}))?(?P<more>(?:\s*(?:{_AND}|{_TO})\s*"
    r"\d{1,2}(?![\d(.]))*)"
)
_PARAGRAPH_OF = re.compile(
    rf"{_PARAGRAPH_WORD}\s*(?P<paragraph>\d{{1,2}})\s*(?:of|de|del|do|da)?\s*(?:the\s+|l')?"
    rf"{_ARTICLE_WORD}\s*(?P<article>\d{{1,2}})"
)
_HAN_ARTICLE = re.compile(r"第?\s*(?P<article>\d{1,2})\s*条(?:第?\s*(?P<paragraph>\d{1,2})\s*款)?")
_BARE = re.compile(r"(?<![\w.])(?P<article>\d{1,2})\s?\(\s*(?P<paragraph>\d{1,2})\s*\)")
_ACTION = re.compile(
    rf"(?<!\w){_ACTION_WORD}\s*(?:no\.?|nos\.?|#|n°)?\s*(?P<numbers>{_NUMBERS})(?![\d.])"
)
_HAN_ACTION = re.compile(rf"行动\s*(?:计划)?\s*第?\s*(?P<numbers>{_NUMBERS})")
_MEETING = re.compile(
    rf"(?<!\w){_ORDINAL}\s*(?P<meeting>msp|meetings? of (?:the )?states part\w+|rev\.?\s?con\w*"
    r"|review conference|rc)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class References:
    """``articles`` like "6" or "6(7)", ``actions`` by number, ``meetings`` like "12MSP", "3RC"."""

    articles: frozenset[str] = frozenset()
    actions: frozenset[int] = frozenset()
    meetings: frozenset[str] = frozenset()
    spans: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return len(self) > 0

    def __len__(self) -> int:
        return len(self.articles) + len(self.actions) + len(self.meetings)

    def includes(self, other: "References") -> bool:
        """Whether everything that ``other`` names is named here too."""
        return (
            other.articles <= self.articles
            and other.actions <= self.actions
            and other.meetings <= self.meetings
        )


def find_references(text: str) -> References:
    """Return everything numbered that ``text`` names; ``spans`` are places in ``fold(text)``."""
    folded = fold(text)
    articles: set[str] = set()
    actions: set[int] = set()
    meetings: set[str] = set()
    spans: list[tuple[int, int]] = []
    for form in (_PARAGRAPH_OF, _ARTICLE, _HAN_ARTICLE, _BARE):
        for match in form.finditer(folded):
            if any(start <= match.start() < end for start, end in spans):
                continue
            spans.append(match.span())
            articles |= _articles(match)
    for form in (_ACTION, _HAN_ACTION):
        for match in form.finditer(folded):
            spans.append(match.span())
            actions |= set(_span_of_numbers(match["numbers"]))
    for match in _MEETING.finditer(folded):
        spans.append(match.span())
        number = match["digits"] or str(_NUMBER_WORDS.index(match["word"]) + 1)
        kind = "RC" if match["meeting"].startswith(("r", "rev")) else "MSP"
        meetings.add(f"{int(number)}{kind}")
    return References(frozenset(articles), frozenset(actions), frozenset(meetings), tuple(spans))


def _articles(match: re.Match[str]) -> set[str]:
    groups = match.groupdict()
    paragraph = groups.get("paragraph") or groups.get("named")
    first = str(int(match["article"]))
    found = {f"{first}({int(paragraph)})" if paragraph else first}
    more = groups.get("more")
    if more and not paragraph:
        found |= {str(number) for number in _span_of_numbers(first + more)}
    return found


def _span_of_numbers(text: str) -> list[int]:
    """Read "38 to 42", "38 and 41", "38, 40-42"."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    links = re.findall(r"(?<=\d)\s*(\D+?)\s*(?=\d)", text)
    found = numbers[:1]
    for before, link, number in zip(numbers, links, numbers[1:], strict=False):
        is_range = re.fullmatch(_TO, link) is not None and before < number
        found.extend(range(before + 1, number + 1) if is_range else [number])
    return found
