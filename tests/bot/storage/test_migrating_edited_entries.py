"""Entries that were edited before versions were kept are versions now."""

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, create_engine, text

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage import Storage
from bot.storage.engine import sync_url
from bot.storage.migrate import FOLDER, upgrade
from tests.builders import IN_THE_PLAN, TEAM, at

VERSION = (
    "INSERT INTO entry_versions (team_id, entry_id, source, author_id, created_at, based_on, "
    "question_ids, complaint_ids, note, reason, number, status, submitted_at, decided_at) VALUES "
    "('T1', 'isu', 'its text', 'U1', '2024-01-15 12:00:00', 0, '[]', '[]', '', '', {})"
)
EDITED = "INSERT INTO edited_entries VALUES ('T1', 'isu', 'its text', 'U1', '2024-01-15 12:00:00')"


async def test_an_edited_entry_becomes_its_first_version(empty_url: str) -> None:
    url = _up_to("0002_feedback_and_wishes", empty_url)
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
            edition=1,
        )
    ]


async def test_versions_kept_before_they_were_counted_are_counted_as_handed_in(
    empty_url: str,
) -> None:
    engine = create_engine(_up_to("0010_asked_again", empty_url))
    with engine.begin() as connection:
        for row in (
            "1, 'draft', NULL, NULL",
            "2, 'published', '2024-01-17 12:00:00', '2024-01-17 12:00:00'",
            "3, 'rejected', NULL, '2024-01-18 12:00:00'",
            "4, 'rejected', '2024-01-16 12:00:00', '2024-01-18 12:00:00'",
            "5, 'retired', NULL, '2024-01-19 12:00:00'",
        ):
            connection.execute(text(VERSION.format(row)))
    engine.dispose()
    upgrade(empty_url)

    storage = Storage(empty_url)
    async with storage.unit_of_work() as work:
        found = await work.entry_versions.history(TEAM, "isu")
    await storage.close()
    editions = {version.number: version.edition for version in found}
    assert editions == {1: None, 2: 2, 3: None, 4: 1, 5: 3}


def _up_to(revision: str, url: str) -> URL:
    """The address for another engine, once the database has this form."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = sync_url(url)
    command.upgrade(config, revision)
    return sync_url(url)


def _in_utc(url: str) -> dict[str, str]:
    return {} if url.startswith("sqlite") else {"options": "-c timezone=UTC"}
