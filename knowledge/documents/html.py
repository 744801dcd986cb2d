"""Reads web pages: headings, paragraphs and rows of tables, without menus and what is hidden."""

from collections.abc import Collection
from html.parser import HTMLParser

from knowledge.documents.decoding import decoded
from knowledge.documents.document import Contents, Piece
from knowledge.documents.open_elements import BREAKS, HEADINGS, Attributes, OpenElements
from knowledge.documents.style_sheets import hidden_by_style

# Menus and imprints. What stands at the foot of an article is its notes.
_FURNITURE = frozenset({"nav", "footer"})
_TEXTS = frozenset({"main", "article"})


def read(content: bytes) -> Contents:
    """Return what the page says."""
    return read_text(decoded(content))


def read_text(text: str) -> Contents:
    """Return what a page says that has been decoded."""
    page = _Page(hidden_by_style(text))
    page.feed(text)
    page.close()
    page.end_piece()
    return Contents(tuple(page.pieces), " ".join("".join(page.title).split()) or None)


class _Page(HTMLParser):
    """Collects the pieces of a page as it is fed."""

    def __init__(self, hidden: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.title: list[str] = []
        self._words: list[str] = []
        self._heading = 0
        self._in_title = False
        self._cells = 0
        self._open = OpenElements(hidden)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin what ``tag`` begins."""
        if tag in _FURNITURE and not self._open.is_unseen:
            self.end_piece()
        self._open.begin(tag, attrs, len(self.pieces))
        if self._open.is_unseen:
            return
        if tag == "title":
            self._in_title = True
        elif tag in ("td", "th"):
            self._words.append(" | " if self._cells else " ")
            self._cells += 1
        elif tag in HEADINGS or (tag in BREAKS and not (self._cells and tag != "tr")):
            self.end_piece()
            self._heading = HEADINGS.get(tag, 0)
        elif tag in BREAKS:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End what ``tag`` ends."""
        was_unseen = self._open.is_unseen
        ended = self._open.end(tag)
        if was_unseen:
            return
        if tag == "title":
            self._in_title = False
        elif tag in HEADINGS or tag in ("tr", "table") or (tag in BREAKS and not self._cells):
            self.end_piece()
        if ended and tag in _FURNITURE and not (tag == "footer" and self._open.is_in(_TEXTS)):
            # Only now: one that nobody ended would take the rest of the page with it.
            self.end_piece()
            del self.pieces[ended.since :]

    def handle_data(self, data: str) -> None:
        """Keep the words of what is read."""
        if self._in_title:
            self.title.append(data)
        elif not self._open.is_unseen:
            self._words.append(data)

    def end_piece(self) -> None:
        """Keep the piece that was read, if it says anything."""
        text = " ".join("".join(self._words).split())
        if text:
            self.pieces.append(Piece(text, heading=self._heading))
        self._words, self._heading, self._cells = [], 0, 0
