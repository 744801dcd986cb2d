"""Puts the notes of a Word document where they are referred to, and so under that heading."""

from collections.abc import Iterator
from typing import Any

from mammoth import documents
from mammoth.transforms import get_descendants_of_type


def with_notes_in_place(document: Any) -> Any:
    """Return it with each note after the paragraph, or the table, that first refers to it."""
    children = list(_placed(document))
    return document.copy(children=children, notes=documents.notes([]))


def _placed(document: Any) -> Iterator[Any]:
    told = set()
    for block in document.children:
        yield _without_references(block)
        for reference in get_descendants_of_type(block, documents.NoteReference):
            key = reference.note_type, reference.note_id
            if key not in told:
                told.add(key)
                body = document.notes.resolve(reference).body
                yield from map(_without_references, body)


def _without_references(element: Any) -> Any:
    if not isinstance(element, documents.HasChildren):
        return element
    kept = [one for one in element.children if not isinstance(one, documents.NoteReference)]
    return element.copy(children=[_without_references(one) for one in kept])
