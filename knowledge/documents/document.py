"""The values that documents are made of: pieces as they are read, passages as they are kept."""

from dataclasses import dataclass
from datetime import date


class Refused(Exception):
    """A file that is not imported; ``str(error)`` is a sentence that says why and what helps."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a row of a table or a heading, in reading order.

    ``page`` counts from 1, where there are pages. ``heading`` is the level of a heading, 1 to 6,
    and 0 for running text.
    """

    text: str
    page: int | None = None
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds. ``title`` and ``dated`` are what it declares of itself."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    pages: int | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Some whole sentences, verbatim. ``section`` is the path of headings they stand under."""

    text: str
    page: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be kept."""

    title: str
    pages: int | None
    passages: tuple[Passage, ...]
    dated: date | None = None
