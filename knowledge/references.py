"""The numbered things a question names: articles with paragraphs, actions, meetings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from knowledge.han_numbers import read_han_number
from knowledge.meetings import find_meetings
from knowledge.ordinary import is_ordinary
from knowledge.reference_forms import ACTIONS, ACTIVITY, ARTICLES, TO, WORDED
from knowledge.text import fold, stem, tokens

# How the instruments are called that numbers belong to unless another is named.
OURS = frozenset({"ccm", "lap"})


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

    def without(self, meetings: Iterable[str]) -> "References":
        """Return the same without these ``meetings``; where they stand is not forgotten."""
        return replace(self, meetings=self.meetings.difference(meetings))


def find_references(text: str) -> References:
    """Return everything numbered that ``text`` names; ``spans`` are places in ``fold(text)``."""
    folded = fold(text)
    articles: set[str] = set()
    actions: set[int] = set()
    meetings: set[str] = set()
    spans: list[tuple[int, int]] = []
    for form in ARTICLES:
        for match in form.finditer(folded):
            if any(start <= match.start() < end for start, end in spans):
                continue
            spans.append(match.span())
            articles |= _articles(match)
    for form in ACTIONS:
        for match in form.finditer(folded):
            spans.append(match.span())
            groups = match.groupdict()
            named = groups["numbers"] or str(_number(groups["before"]))
            actions |= set(_span_of_numbers(named) or [_number(named)])
    for span, meeting in find_meetings(folded):
        spans.append(span)
        meetings.add(meeting)
    activities: set[str] = set()
    for match in ACTIVITY.finditer(folded):
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
    article = groups.get("article") or groups.get("stem") or groups.get("before") or ""
    first = str(_number(article) + (10 if groups.get("teen") else 0))
    found = {f"{first}({_number(paragraph)})" if paragraph else first}
    more = groups.get("more")
    if more and not paragraph:
        found |= {str(number) for number in _span_of_numbers(first + more)}
    return found


def _number(written: str) -> int:
    """Read "6", "六" and "six"."""
    if written.isdigit():
        return int(written)
    return WORDED[written] if written in WORDED else read_han_number(written)


def _span_of_numbers(text: str) -> list[int]:
    """Read "38 to 42", "38 and 41", "38, 40-42"."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    links = re.findall(r"(?<=\d)\s*(\D+?)\s*(?=\d)", text)
    found = numbers[:1]
    for before, link, number in zip(numbers, links, numbers[1:], strict=False):
        is_range = re.fullmatch(TO, link) is not None and before < number
        found.extend(range(before + 1, number + 1) if is_range else [number])
    return found
