"""Reads a file in a process of its own, so that a hostile one can harm nothing but itself."""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE
from datetime import date
from pathlib import Path

import bot
from knowledge.documents.document import Document, Passage, Refused
from knowledge.documents.reading import check_size

SECONDS = 120.0
_HOUSE = Path(bot.__file__).parent.parent


async def read_apart(
    name: str, content: bytes, title: str | None = None, *, seconds: float = SECONDS
) -> Document:
    """Return what the file says; raise ``Refused`` with a sentence where it is not to be read.

    The process knows none of our secrets: it is given no environment.
    """
    check_size(len(content))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.documents.child",
        name,
        title or "",
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        cwd=_HOUSE,
        env={"PYTHONUTF8": "1"},
    )
    try:
        async with asyncio.timeout(seconds):
            said, _ = await process.communicate(content)
    except TimeoutError:
        raise Refused("It takes longer to read than I give to one document.") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _document(said, process.returncode)


def _document(said: bytes, status: int | None) -> Document:
    try:
        found = json.loads(said)
    except ValueError:
        raise Refused(f"It broke the process that read it (status {status}).") from None
    if "refused" in found:
        raise Refused(found["refused"])
    passages = tuple(Passage(**passage) for passage in found["passages"])
    dated = date.fromisoformat(found["dated"]) if found["dated"] else None
    return Document(found["title"], found["pages"], passages, dated)
