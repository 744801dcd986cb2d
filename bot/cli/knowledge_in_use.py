"""The knowledge for the command line: the files, overlaid with edited entries where possible."""

import asyncio
import sys
from collections.abc import Mapping

from bot.errors import SettingsError, StorageUnavailable
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from bot.storage.migrate import current, revisions
from knowledge.library import load_library


def load(env: Mapping[str, str]) -> CurrentKnowledge:
    """Load it; one line on standard error when the database could not be asked."""
    knowledge = CurrentKnowledge(load_library())
    try:
        settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
        asyncio.run(_overlay(knowledge, settings.database_url))
    except (StorageUnavailable, SettingsError) as error:
        reason = " ".join(str(error).split())
        print(f"Without edited entries: {reason}. The files alone answer.", file=sys.stderr)
    return knowledge


async def _overlay(knowledge: CurrentKnowledge, database_url: str) -> None:
    if current(database_url) != revisions()[-1]:
        raise StorageUnavailable("the database is new or of another version")
    storage = Storage(database_url)
    try:
        async with storage.unit_of_work() as work:
            team_id = await work.workspaces.latest()
        if team_id is not None:
            await knowledge.overlay(storage, team_id)
    finally:
        await storage.close()
