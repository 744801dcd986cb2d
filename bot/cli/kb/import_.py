"""Import documents: PDF, Word, HTML, Markdown; prints what became of each file."""

import argparse
import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.blocks.documents import of_day, size
from bot.cli.document_store import DocumentStore, opened
from bot.documents.batch import Batch
from bot.documents.order import Order, Outcome
from bot.register.level import Level
from knowledge.documents.document import Refused
from knowledge.documents.reading import MOST_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, for whom to read, and under what title."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--level",
        choices=[level.value for level in Level],
        help="who may read it (default: coordination, or as its older version)",
    )
    parser.add_argument("--title", help="instead of the title it gives itself; for one file")


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Import them one after the other; 1 when one was refused."""
    if arguments.title and len(arguments.files) > 1:
        print("A title is for one file.")
        return 2
    return asyncio.run(_main(arguments, env))


async def _main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    async with opened(env) as store:
        await store.documents.take_up(store.team_id)  # what is replaced is cleared away after
        batch = Batch(store.storage, _order(arguments, store))
        told = [await _import(path, batch) for path in arguments.files]
        await store.documents.take_up(store.team_id)
    return 0 if all(told) else 1


def _order(arguments: argparse.Namespace, store: DocumentStore) -> Order:
    level = Level(arguments.level) if arguments.level else None
    now, title = datetime.now(UTC), arguments.title
    return Order(store.team_id, "cli", now, tuple(Level), level, title, may_open=True)


async def _import(path: Path, batch: Batch) -> bool:
    try:
        imported = await batch.take(path.name, _content(path))
    except Refused as refused:
        print(f"{path}: refused. {refused}")
        return False
    except OSError as error:
        print(f"{path}: refused. {error.strerror}.")
        return False
    document, said = imported.document, str(imported.outcome)
    if imported.outcome is not Outcome.UNCHANGED:
        said += f" as {document.id}"
    before = f" (before: {imported.before})" if imported.before else ""
    described = (
        f"“{document.title}”, {of_day(document)}, {size(document)}, {document.level}{before}"
    )
    print(f"{path}: {said}, {described}", flush=True)
    return True


def _content(path: Path) -> bytes:
    """Return the file, or of a larger one so much that it is told to be too large."""
    if path.exists() and not path.is_file():
        raise Refused("It is no file.")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
