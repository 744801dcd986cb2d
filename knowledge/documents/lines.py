"""Lines of pages: which repeat, where paragraphs end, and words that were cut at a line's end."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from statistics import median

_EDGE = 3  # lines from the top and from the bottom in which headers and footers stand
_FEWEST_PAGES = 3
_SHORT = 0.7
_CUT_WORD = re.compile(r"(\w+)[-\u00ad\u2010]$")
_LEADER = re.compile(r"(?:\.\s?|…\s?){4,}\s*[\divxlc]*\s*$")
_LETTERS = re.compile(r"\w+")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–|/\s]*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–|\s]*", re.I)


def without_repeated(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the pages without page numbers and without what stands at the edge of most pages.

    Digits do not matter: "12 of 40" and "13 of 40" are the same footer.
    """
    pages = [[line for line in page if line.strip()] for page in pages]
    counts = Counter(mark for page in pages for mark in {_mark(page[i]) for i in _edges(page)})
    often = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    return [
        [
            line
            for place, line in enumerate(page)
            if place not in _edges(page)
            or not (counts[_mark(line)] >= often or _PAGE_NUMBER.fullmatch(line.strip()))
        ]
        for page in pages
    ]


def leads_elsewhere(line: str) -> bool:
    """Whether it is a line of a table of contents, with dots that lead to a page."""
    return _LEADER.search(line) is not None


def paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines in groups; a line that ends early ends its group."""
    if not lines:
        return []
    usual = median(len(line) for line in lines)
    groups: list[list[str]] = [[]]
    for line in lines:
        groups[-1].append(line)
        if len(line) < _SHORT * usual and not _CUT_WORD.search(line.rstrip()):
            groups.append([])
    return [group for group in groups if group]


def joined(lines: Sequence[str], words: Collection[str]) -> str:
    """Return the lines as running text; ``words`` are all words of the document.

    A word that was cut at a line's end is put together again, unless it has its hyphen elsewhere.
    """
    text = ""
    for line in map(str.strip, lines):
        cut = _CUT_WORD.search(text)
        rest = _LETTERS.match(line)
        if cut and rest and rest[0][0].islower():
            has_hyphen = f"{cut[1]}-{rest[0]}" in words and f"{cut[1]}{rest[0]}" not in words
            text = f"{text[:-1]}-{line}" if has_hyphen else f"{text[:-1]}{line}"
        else:
            text = f"{text} {line}".strip()
    return text


def _edges(page: Sequence[str]) -> set[int]:
    places = range(len(page))
    return {*places[:_EDGE], *places[-_EDGE:]}


def _mark(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()).casefold())
