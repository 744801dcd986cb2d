"""The imported documents for the command line: the configured database, and the index beside it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.sandbox.members import TEAM_ID
from bot.services import CurrentDocuments, CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from bot.storage.migrate import upgrade
from knowledge.library import load_library


@dataclass(frozen=True, slots=True)
class DocumentStore:
    """Where the documents of the workspace are kept and found."""

    storage: Storage
    documents: CurrentDocuments
    team_id: str


@asynccontextmanager
async def opened(env: Mapping[str, str]) -> AsyncIterator[DocumentStore]:
    """Open it while the block lasts; a new database is made."""
    settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
    upgrade(settings.database_url)
    storage = Storage(settings.database_url)
    try:
        async with storage.unit_of_work() as work:
            team_id = await work.workspaces.latest() or TEAM_ID
        documents = CurrentDocuments(storage, CurrentKnowledge(load_library()))
        yield DocumentStore(storage, documents, team_id)
    finally:
        await storage.close()
