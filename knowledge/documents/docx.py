"""Reads Word documents (.docx): headings, paragraphs, lists, tables and notes."""

import io
from datetime import date
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

import mammoth

from knowledge.documents.document import Contents, Refused
from knowledge.documents.html import read_text
from knowledge.documents.unseen_in_word import without_unseen
from knowledge.documents.word_notes import with_notes_in_place

_MOST_UNPACKED = 60 * 1024 * 1024
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# A template was made long before what is written with it: when it was last saved comes nearer.
_DATES = ("{http://purl.org/dc/terms/}modified", "{http://purl.org/dc/terms/}created")
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
# A declaration of entities can only stand here; Word writes none, and small files unfold hugely.
_START = 65_536


def read(content: bytes) -> Contents:
    """Return what the document says; raise ``Refused`` for what is none or may do harm."""
    try:
        with ZipFile(io.BytesIO(content)) as parts:
            _check(parts)
            about = _about(parts)
        shown = without_unseen(content)
    except (BadZipFile, EOFError, ElementTree.ParseError, NotImplementedError) as error:
        raise Refused("It is a damaged Word document.") from error
    page = mammoth.convert_to_html(
        io.BytesIO(shown),
        transform_document=with_notes_in_place,
        style_map=_STYLES,
        include_embedded_style_map=False,
        convert_image=mammoth.images.img_element(lambda _image: {}),
        external_file_access=False,
    )
    pieces = read_text(page.value).pieces
    return Contents(pieces, _text(about, _TITLE) or None, dated=_dated(about))


def _check(parts: ZipFile) -> None:
    names = {info.filename for info in parts.infolist()}
    if "word/document.xml" not in names:
        raise Refused("It is an archive and no Word document.")
    # Images are left packed. More than it declares is never unpacked from a part.
    texts = [info for info in parts.infolist() if info.filename.endswith((".xml", ".rels"))]
    if any(info.flag_bits & 1 for info in texts):
        raise Refused("It is protected by a password: save it without.")
    if sum(info.file_size for info in texts) > _MOST_UNPACKED:
        raise Refused(f"It unpacks to more than {_MOST_UNPACKED // 1024**2} MB.")
    for info in texts:
        with parts.open(info) as part:
            if b"<!DOCTYPE" in part.read(_START):
                raise Refused("It declares entities, as no Word document does.")


def _about(parts: ZipFile) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(parts.read("docProps/core.xml"))  # noqa: S314 # checked above
    except KeyError:
        return None


def _text(about: ElementTree.Element | None, name: str) -> str:
    return "" if about is None else (about.findtext(f".//{name}") or "").strip()


def _dated(about: ElementTree.Element | None) -> date | None:
    for name in _DATES:
        try:
            return date.fromisoformat(_text(about, name)[: len("2023-05-03")])
        except ValueError:
            continue
    return None
