"""The numbered things a question names: articles with paragraphs, actions, meetings."""

import re
from dataclasses import dataclass, field

from knowledge.meetings import find_meetings
from knowledge.ordinary import is_ordinary
from knowledge.text import fold, stem, tokens

# How the instruments are called that numbers belong to unless another is named.
OURS = frozenset({"ccm", "lap"})

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
_ACTIVITY = re.compile(
    r"(?<!\w)(?:activit(?:y|ies|e|es)|actividad(?:es)?|atividades?|деятельност\w*|мероприяти\w*"
    r"|نشاط|الانشطة|活动)\s*"
    # "any activity a coordinator likes": the letter alone, or what may stand behind a name
    r"(?P<letter>[b-dfgh]\d?|[ae]\d|[ae](?=\s*(?:[?.,;:)؟？]|$|of\b|in\b|du\b|del\b|do\b)))"
    r"(?![\w'’])"
)


@dataclass(frozen=True, slots=True)
class References:
    """``articles`` like "6" or "6(7)", ``actions`` by number, ``meetings`` like "12MSP", "3RC",
    ``activities`` of a work plan like "a" or "b2"."""

    articles: frozenset[str] = frozenset()
    actions: frozenset[int] = frozenset()
    meetings: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()
    spans: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return len(self) > 0

    def __len__(self) -> int:
        return sum(map(len, (self.articles, self.actions, self.meetings, self.activities)))

    def includes(self, other: "References") -> bool:
        """Whether everything that ``other`` names is named here too."""
        return (
            other.articles <= self.articles
            and other.actions <= self.actions
            and other.meetings <= self.meetings
            and other.activities <= self.activities
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
    for span, meeting in find_meetings(folded):
        spans.append(span)
        meetings.add(meeting)
    activities: set[str] = set()
    for match in _ACTIVITY.finditer(folded):
        spans.append(match.span())
        activities.add(match["letter"])
    return References(
        frozenset(articles),
        frozenset(actions),
        frozenset(meetings),
        frozenset(activities),
        tuple(spans),
    )


def only_references(text: str) -> References | None:
    """Return what ``text`` names by number where it says nothing beside it: "LAP 41?"."""
    found = find_references(text)
    folded = fold(text)
    for start, end in sorted(found.spans, reverse=True):
        folded = folded[:start] + folded[end:]
    rest = {stem(token.folded) for token in tokens(folded)}
    says_more = any(not is_ordinary(word) and word not in OURS for word in rest)
    return found if found and not says_more else None


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
