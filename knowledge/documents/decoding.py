"""Turns the bytes of a text into letters, or says that they are none."""

import re

from knowledge.documents.document import Refused

_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.IGNORECASE)
_START = 2048
_NO_LETTERS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_MOST_UNREADABLE = 0.02
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# Of French a twentieth has accents; of Russian or Chinese taken for it most would be letters.
_MOST_ACCENTS = 0.4


def decoded(content: bytes) -> str:
    """Return the text in the encoding that it declares, else UTF-8, else that of old Windows.

    Raise ``Refused`` for what is no text, or is of an encoding that would have to be guessed.
    """
    text = _declared(content)
    if text is None:
        text = content.decode("cp1252", "replace")
        if _share(_BEYOND_ASCII, text) > _MOST_ACCENTS:
            raise Refused("I cannot tell its letters, or it is no text: save it as UTF-8.")
    if _share(_NO_LETTERS, text) > _MOST_UNREADABLE:
        raise Refused("It is no text and of no format that I know.")
    return text


def _declared(content: bytes) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    declared = _CHARSET.search(content[:_START])
    names = [declared[1].decode("ascii")] if declared else []
    for name in (*names, "utf-8-sig"):
        try:
            return content.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return None


def _share(letters: re.Pattern[str], text: str) -> float:
    return 1 - len(letters.sub("", text)) / len(text) if text else 0.0
