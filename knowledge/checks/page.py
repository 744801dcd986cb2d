"""An entry with its file, so that what is wrong in it can be named with the line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.entry import Entry
from knowledge.entry_file import path_of
from knowledge.problems import Problem


@dataclass(frozen=True, slots=True)
class Page:
    """``file`` is relative to the knowledge folder, ``text`` all that stands in it."""

    file: str
    text: str
    entry: Entry

    def error(self, said: str, *, near: str) -> Problem:
        """What has to be mended, at the first line that has ``near`` in it."""
        return Problem(self.file, self._line(near), said)

    def warning(self, said: str, *, near: str) -> Problem:
        """What somebody should look at, at the first line that has ``near`` in it."""
        return Problem(self.file, self._line(near), said, is_warning=True)

    def _line(self, near: str) -> int:
        lines = enumerate(self.text.splitlines(), 1)
        return next((number for number, line in lines if near in line), 1)


def read_pages(entries: Iterable[Entry], root: Path) -> tuple[Page, ...]:
    """Return ``entries``, loaded from the knowledge folder ``root``, with their files."""
    files = ((f"entries/{path_of(entry)}", entry) for entry in entries)
    return tuple(Page(file, (root / file).read_text("utf-8"), entry) for file, entry in files)


def hold_together(one: Entry, other: Entry) -> bool:
    """Whether both are known to hold on some day."""
    a, b = one.validity, other.validity
    starts = max(a.valid_from or date.min, b.valid_from or date.min)
    return starts <= min(a.valid_to or date.max, b.valid_to or date.max)
