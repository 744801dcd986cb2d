"""Reads Markdown and plain text."""

import re

from markdown_it import MarkdownIt

from knowledge.documents.decoding import decoded
from knowledge.documents.document import Contents
from knowledge.documents.html import read_text

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)


def read(content: bytes) -> Contents:
    """Return what the text says; a title in its front matter is the document's."""
    text = decoded(content).replace("\r\n", "\n")
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    title = _TITLE.search(front[1]) if front else None
    contents = read_text(MarkdownIt("commonmark").enable("table").render(body))
    return Contents(contents.pieces, title[1] if title else None)
