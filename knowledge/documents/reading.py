"""Reads a file of any format we know into passages, or says in a sentence why not."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import PureWindowsPath

from knowledge.documents import docx, html, markdown, pdf
from knowledge.documents.cutting import cut
from knowledge.documents.document import Contents, Document, Refused
from knowledge.documents.titles import title_of

MOST_BYTES = 50 * 1024 * 1024
MOST_PASSAGES = 5_000
_LONGEST_NAME = 150
_START = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Reader = Callable[[bytes], Contents]
# What a content begins with tells more than a name; names only tell the two kinds of text apart.
_PDF = ("a PDF", (".pdf",), pdf.read)
_DOCX = ("a Word document", (".docx",), docx.read)
_HTML = ("a web page", (".html", ".htm", ".xhtml"), html.read)
_MARKDOWN = ("a text", (".md", ".markdown", ".txt"), markdown.read)
FORMATS = "PDF, Word (.docx), HTML, Markdown and plain text"
EXTENSIONS = frozenset(
    extension for _, extensions, _ in (_PDF, _DOCX, _HTML, _MARKDOWN) for extension in extensions
)


def read_document(name: str, content: bytes, title: str | None = None) -> Document:
    """Return the passages of the file; raise ``Refused`` where it has none that can be read.

    ``title`` stands in place of the one that the document gives itself.
    """
    check_size(len(content))
    contents = _reader(name, content)(content)
    passages = cut(contents.pieces)
    if not passages:
        raise Refused("It holds no text. If it is a scan, run it through text recognition first.")
    if len(passages) > MOST_PASSAGES:
        raise Refused(f"It is longer than {MOST_PASSAGES:,} passages: import it in parts.")
    called = title_of(contents, safe_name(name), title)
    return Document(called, contents.pages, tuple(passages), contents.dated)


def check_size(size: int) -> None:
    """Raise ``Refused`` for a file of no or of too many bytes."""
    if not size:
        raise Refused("It is empty.")
    if size > MOST_BYTES:
        raise Refused(f"It is larger than {MOST_BYTES // 1024**2} MB.")


def safe_name(name: str) -> str:
    """Return the last part of a file's name, fit to be shown and stored.

    A long one is cut in its middle: its end tells the format, and annexes from each other. An é
    is one letter, however the machine that it comes from writes it.
    """
    last = unicodedata.normalize("NFC", PureWindowsPath(name).name)  # knows both kinds of slashes
    seen = re.sub(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", "", last)
    if len(seen) <= _LONGEST_NAME:
        return seen
    return f"{seen[: _LONGEST_NAME // 2]}…{seen[-(_LONGEST_NAME // 2) + 1 :]}"


def _reader(name: str, content: bytes) -> Reader:
    extension = PureWindowsPath(name).suffix.lower()
    if extension not in EXTENSIONS:
        raise Refused(f"I read {FORMATS}, and no “{extension or name}”.")
    what, extensions, reader = _kind(content, extension)
    if extension not in extensions:
        raise Refused(f"It is named {extension} but holds {what}: rename it to {extensions[0]}.")
    return reader


def _kind(content: bytes, extension: str) -> tuple[str, tuple[str, ...], Reader]:
    start = content[:_START]
    if b"%PDF-" in start:
        return _PDF
    if start.startswith(b"PK\x03\x04"):
        return _DOCX
    if start.startswith(_OLE):
        raise Refused(
            "It is of the older Word format, or protected by a password: save it as .docx without."
        )
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("It is no text and of no format that I know.")
    if extension in (".pdf", ".docx"):
        kind = "PDF" if extension == ".pdf" else "Word document"
        raise Refused(f"It is named {extension} but is no {kind}, or is damaged.")
    if re.match(rb"\s*(<!doctype\s+html|<html)", start, re.IGNORECASE):
        return _HTML
    return _HTML if extension in _HTML[1] else _MARKDOWN
