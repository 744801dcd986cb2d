"""The passages of the imported documents, for the command line."""

import asyncio
from collections.abc import Mapping

from bot.errors import StorageUnavailable
from bot.register.document import KeptDocument
from bot.sandbox.members import TEAM_ID
from bot.settings import Settings
from bot.storage import Storage
from bot.storage.migrate import current, revisions
from knowledge.checks.copied import Passage
from knowledge.documents.document import Passage as Imported


def load(env: Mapping[str, str]) -> tuple[Passage, ...]:
    """All of them; raise ``StorageUnavailable`` where there is no database."""
    settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
    if current(settings.database_url) != revisions()[-1]:
        raise StorageUnavailable("The database is new or of another version: article6 db upgrade")
    return asyncio.run(_load(settings.database_url))


async def _load(database_url: str) -> tuple[Passage, ...]:
    storage = Storage(database_url)
    try:
        async with storage.unit_of_work() as work:
            # What was imported before the bot was ever started is the sandbox's.
            team_id = await work.workspaces.latest() or TEAM_ID
            found: list[Passage] = []
            for document in await work.documents.all_of(team_id):
                passages = await work.documents.passages(document.id)
                found += (Passage(one.text, _citation(document, one)) for one in passages)
            return tuple(found)
    finally:
        await storage.close()


def _citation(document: KeptDocument, passage: Imported) -> str:
    place = f"page {passage.page}" if passage.page else passage.section
    return ", ".join(part for part in (f"“{document.title}”", place) if part)
