"""What is in a PNG file: how big the picture is, and how much differs in it."""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ``ValueError`` for what is no PNG."""
    if not png.startswith(SIGNATURE):
        raise ValueError("This is no PNG.")
    width, height = struct.unpack(">II", dict(_chunks(png))[b"IHDR"][:8])
    return width, height


def different_rows(png: bytes) -> int:
    """How many kinds of rows there are, as they are encoded; a blank picture has one or two."""
    data = zlib.decompress(b"".join(body for kind, body in _chunks(png) if kind == b"IDAT"))
    length = len(data) // size(png)[1]
    return len({data[at : at + length] for at in range(0, len(data), length)})


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length
