"""Entries that were edited before versions were kept are versions now."""

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage import Storage
from bot.storage.engine import sync_url
from bot.storage.migrate import FOLDER, upgrade
from tests.builders import IN_THE_PLAN, TEAM, at

EDITED = "INSERT INTO edited_entries VALUES ('T1', 'isu', 'its text', 'U1', '2024-01-15 12:00:00')"


async def test_an_edited_entry_becomes_its_first_version(empty_url: str) -> None:
    url = sync_url(empty_url)
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    command.upgrade(config, "0002_feedback_and_wishes")
    engine = create_engine(url, connect_args=_in_utc(empty_url))
    with engine.begin() as connection:
        connection.execute(text(EDITED))
    engine.dispose()
    upgrade(empty_url)

    storage = Storage(empty_url)
    async with storage.unit_of_work() as work:
        found = await work.entry_versions.in_use(TEAM)
    await storage.close()
    then = at(IN_THE_PLAN)
    assert found == [
        EntryVersion(
            TEAM,
            "isu",
            "its text",
            "U1",
            then,
            number=1,
            status=VersionStatus.PUBLISHED,
            decided_by="U1",
            decided_at=then,
            how=Decided.BEFORE_HISTORY,
        )
    ]


def _in_utc(url: str) -> dict[str, str]:
    return {} if url.startswith("sqlite") else {"options": "-c timezone=UTC"}
