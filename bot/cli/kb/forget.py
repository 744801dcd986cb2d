"""Remove an imported document with all its passages."""

import argparse
import asyncio
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.audit import AuditRecord
from bot.cli.document_store import DocumentStore, opened
from bot.register.document import KeptDocument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which one."""
    parser.add_argument(
        "id", type=_number, metavar="ID", help="its number, as `article6 kb documents` shows it"
    )


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Remove it; 1 when there is no such document."""
    return asyncio.run(_main(arguments.id, env))


async def _main(number: int, env: Mapping[str, str]) -> int:
    async with opened(env) as store:
        await store.documents.take_up(store.team_id)  # what it forgets is cleared away after
        document = await _forget(number, store)
        await store.documents.take_up(store.team_id)
    if document is None:
        print(f"There is no document {number}.", file=sys.stderr)
        return 1
    print(f"Removed: {document.title}")
    return 0


async def _forget(number: int, store: DocumentStore) -> KeptDocument | None:
    async with store.storage.unit_of_work() as work:
        document = await work.documents.find(store.team_id, number)
        if document is not None:
            await work.documents.forget(store.team_id, number)
            subject, now = f"document {number}", datetime.now(UTC)
            await work.audit.record(
                AuditRecord(store.team_id, "cli", "document removed", subject, now)
            )
        return document


def _number(typed: str) -> int:
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError(
            f"“{typed}” is no number: `article6 kb documents` shows that of each document"
        )
    return int(typed)
