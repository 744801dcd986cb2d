"""The entries that were published or retired in Slack, for the command line."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.errors import StorageUnavailable
from bot.register.entry_version import EntryVersion
from bot.settings import Settings
from bot.storage import Storage
from bot.storage.migrate import current, revisions


def load(env: Mapping[str, str]) -> Sequence[EntryVersion]:
    """Of each entry the version in use; raise ``StorageUnavailable`` where there is no database."""
    settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
    if current(settings.database_url) != revisions()[-1]:
        raise StorageUnavailable("The database is new or of another version: article6 db upgrade")
    return asyncio.run(_load(settings.database_url))


async def _load(database_url: str) -> Sequence[EntryVersion]:
    storage = Storage(database_url)
    try:
        async with storage.unit_of_work() as work:
            team_id = await work.workspaces.latest()
            return await work.entry_versions.in_use(team_id) if team_id else ()
    finally:
        await storage.close()
