"""The migrations make just the tables that the code expects, on both databases."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from bot.audit import AuditRecord
from bot.errors import StorageUnavailable
from bot.storage import Storage
from bot.storage.base import Row
from bot.storage.engine import sync_url
from bot.storage.migrate import current, revisions, upgrade
from tests.builders import IN_THE_PLAN, TEAM, at


def test_the_migrated_tables_are_those_of_the_code(any_url: str) -> None:
    engine = create_engine(sync_url(any_url))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Row.metadata)
    engine.dispose()

    assert differences == []


def test_migrating_again_changes_nothing(any_url: str) -> None:
    assert current(any_url) == revisions()[-1]
    assert upgrade(any_url) is False


def test_a_new_database_is_at_no_revision(tmp_path: Path) -> None:
    assert current(f"sqlite:///{tmp_path}/new.db") is None


def test_says_which_database_cannot_be_reached_without_the_password() -> None:
    with pytest.raises(StorageUnavailable) as error:
        current("postgresql://me:hidden-word@127.0.0.1:1/none")

    assert "127.0.0.1:1/none" in str(error.value)
    assert "hidden-word" not in str(error.value)


async def test_the_audit_log_can_only_grow(any_url: str, any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.audit.record(AuditRecord(TEAM, "U1", "did", "it", at(IN_THE_PLAN)))

    engine = create_engine(sync_url(any_url))
    rewrite = {
        "sqlite": "INSERT OR REPLACE INTO audit_log SELECT id, team_id, 'U2', action, subject, at "
        "FROM audit_log",
        "postgresql": "TRUNCATE audit_log",
    }[engine.dialect.name]
    for change in ("UPDATE audit_log SET action = 'x'", "DELETE FROM audit_log", rewrite):
        with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
            connection.execute(text(change))
    engine.dispose()

    async with any_storage.unit_of_work() as work:
        assert [record.action for record in await work.audit.latest(TEAM)] == ["did"]


async def test_a_database_that_is_away_is_said_to_be_away() -> None:
    storage = Storage("postgresql://me@127.0.0.1:1/none")
    with pytest.raises(StorageUnavailable):
        async with storage.unit_of_work() as work:
            await work.audit.latest(TEAM)
    await storage.close()


async def test_a_database_that_is_not_migrated_is_said_to_need_it(empty_url: str) -> None:
    storage = Storage(empty_url)
    with pytest.raises(StorageUnavailable, match="article6 db upgrade"):
        async with storage.unit_of_work() as work:
            await work.audit.latest(TEAM)
    await storage.close()
