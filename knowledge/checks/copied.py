"""Wording that was copied: many words in a row that stand elsewhere too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.checks.page import Page
from knowledge.problems import Problem
from knowledge.text import Token, tokens

IN_A_ROW = 12
# Entries of ours may share a sentence on how something was read, and names are long.
IN_A_ROW_OF_OURS = 24

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document: its ``text``, and the ``citation`` that names it to people."""

    text: str
    citation: str


@dataclass(frozen=True, slots=True)
class _Body:
    page: Page
    words: Sequence[Token]

    def rows(self, length: int) -> Iterator[tuple[int, Row]]:
        """Each row of so many words, with the place where it begins."""
        return _rows(self.words, length)

    def between(self, start: int, end: int) -> str:
        """The words as they are written; ``end`` is the first word that is left out."""
        return self.page.entry.body[self.words[start].start : self.words[end - 1].end]

    def line_from(self, start: int) -> str:
        """What stands in the file from a word to the end of its line."""
        return self.page.entry.body[self.words[start].start :].partition("\n")[0]


def copied_from_documents(pages: Iterable[Page], passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield an error for each run of words that an entry shares with a document."""
    bodies = [_body(page) for page in pages]
    ours = {row for body in bodies for _, row in body.rows(IN_A_ROW)}
    found: dict[Row, str] = {}
    for passage in passages:
        for _, row in _rows(tokens(passage.text), IN_A_ROW):
            if row in ours:
                found.setdefault(row, passage.citation)
    for body in bodies:
        for start, end, citation in _runs(body, found, IN_A_ROW):
            said = f"copied: “{body.between(start, end)}” stands in {citation}"
            yield body.page.error(said, near=body.line_from(start))


def copied_from_each_other(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a warning for each run of words that an entry shares with an earlier one."""
    earlier: dict[Row, tuple[str, str]] = {}
    for page in pages:
        body = _body(page)
        family = page.entry.family
        rows = [row for _, row in body.rows(IN_A_ROW_OF_OURS)]
        found = {
            row: earlier[row][0] for row in rows if row in earlier and earlier[row][1] != family
        }
        for start, end, file in _runs(body, found, IN_A_ROW_OF_OURS):
            said = f"“{body.between(start, end)}” stands in {file} too"
            yield page.warning(said, near=body.line_from(start))
        for row in rows:
            earlier.setdefault(row, (page.file, family))


def _body(page: Page) -> _Body:
    return _Body(page, tokens(page.entry.body))


def _rows(words: Sequence[Token], length: int) -> Iterator[tuple[int, Row]]:
    folded = [word.folded for word in words]
    for start in range(len(folded) - length + 1):
        yield start, tuple(folded[start : start + length])


def _runs(body: _Body, found: Mapping[Row, str], length: int) -> Iterator[tuple[int, int, str]]:
    """Join rows that overlap: where the run begins, where it is over, and where else it stands."""
    begun: tuple[int, int, str] | None = None
    for start, row in body.rows(length):
        if row not in found:
            continue
        if begun and start < begun[1]:
            begun = (begun[0], start + length, begun[2])
            continue
        if begun:
            yield begun
        begun = (start, start + length, found[row])
    if begun:
        yield begun
