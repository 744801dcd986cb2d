"""Reads PDFs page by page, without the headers and footers that repeat."""

import io
import logging
from datetime import date

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from knowledge.documents.document import Contents, Piece, Refused
from knowledge.documents.lines import joined, leads_elsewhere, paragraphs, without_repeated
from knowledge.documents.over_pages import joined_over_pages

MOST_PAGES = 2_000
# It warns of every oddity of a file; what cannot be read is refused instead.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(content: bytes) -> Contents:
    """Return what the pages say; raise ``Refused`` for what is locked, scanned or damaged."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("It is protected by a password: save it without.")
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise Refused(f"It has more than {MOST_PAGES:,} pages: import it in parts.")
        pages = [page.extract_text().splitlines() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except DependencyError as error:
        raise Refused("It is encrypted: save it without protection.") from error
    except LimitReachedError as error:
        raise Refused("It unpacks to more than I read of one document.") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise Refused("It is a damaged PDF.") from error
    if not any(line.strip() for page in pages for line in page):
        raise Refused("It holds pictures of text, as a scan does: run text recognition first.")
    return Contents(tuple(_pieces(pages)), str(title or ""), count, _dated(reader))


def _dated(reader: PdfReader) -> date | None:
    try:
        made = reader.metadata.creation_date if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None  # What it says of its date is no date; its text can be read all the same.
    return made.date() if made else None


def _pieces(pages: list[list[str]]) -> list[Piece]:
    cleaned = without_repeated(pages)
    words = {word for page in cleaned for line in page for word in line.split()}
    pieces = (
        Piece(joined(lines, words), page=number)
        for number, page in enumerate(cleaned, start=1)
        for lines in paragraphs([line for line in page if not leads_elsewhere(line)])
    )
    return joined_over_pages(pieces, words)
