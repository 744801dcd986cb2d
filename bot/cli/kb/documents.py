"""List the imported documents."""

import argparse
import asyncio
from collections.abc import Mapping

from bot.blocks.documents import of_day, size
from bot.cli.document_store import opened


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def main(_arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print one line a document."""
    return asyncio.run(_main(env))


async def _main(env: Mapping[str, str]) -> int:
    async with opened(env) as store, store.storage.unit_of_work() as work:
        found = await work.documents.all_of(store.team_id)
    for one in found:
        when = f"imported {one.imported_at:%Y-%m-%d} by {one.imported_by}"
        what = f"{one.title} ({one.file_name}), {of_day(one)}, {size(one)}"
        print(f"{one.id}  {what}, {one.level}, {when}")
    if not found:
        print("No document has been imported.")
    return 0
