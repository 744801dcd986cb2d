"""Puts together the sentences that run on from one page to the next."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from knowledge.documents.document import Piece
from knowledge.documents.lines import joined
from knowledge.documents.sentences import sentences
from knowledge.language import is_small_word
from knowledge.text import fold

_ENDED = re.compile(r"[.!?…:;。！？؟][\"”’»)\]]*$")
_NOTE = re.compile(r"\d{1,3}\s")  # What stands last may be a note, and no part of the text.
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]\s")  # a heading, or a paragraph of its own
_LAST_WORD = re.compile(r"\w+$")
_UNENDING = (",", "-", "\u2010", "\u00ad", "，", "、", "،")


def joined_over_pages(pieces: Iterable[Piece], words: Collection[str]) -> list[Piece]:
    """Return the pieces; a sentence over two pages stands whole on the page where it begins."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before and before.page != piece.page and _runs_on(before.text, piece.text):
            first = sentences(piece.text)[0]
            found[-1] = replace(before, text=joined([before.text, first], words))
            rest = piece.text.removeprefix(first).strip()
            found += [replace(piece, text=rest)] if rest else []
        else:
            found.append(piece)
    return found


def _runs_on(before: str, after: str) -> bool:
    if not after or _ENDED.search(before) or _NOTE.match(before):
        return False
    if after[0].islower():
        return True
    if _NUMBERED.match(after):
        return False
    # A name or a number may go on with it, but so may a heading begin.
    last = _LAST_WORD.search(before)
    return before.endswith(_UNENDING) or bool(last and is_small_word(fold(last[0])))
