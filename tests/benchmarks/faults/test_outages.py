"""What is away is away, and comes back."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from benchmarks.faults.databases import POSTGRESQL, SQLITE, database
from benchmarks.faults.outages import Outages, files_locked, server_stopped, token_refused
from bot.storage.engine import sync_url

MANY = 500


async def test_the_token_is_refused_for_a_while() -> None:
    faults: list[Mapping[str, object]] = []

    async def remember(wanted: Mapping[str, object]) -> None:
        faults.append(wanted)

    async with token_refused(remember, "token_revoked"):
        assert faults == [{"token_error": "token_revoked"}]
    assert faults[1:] == [{"token_error": None}]


async def test_both_files_are_locked_for_a_while(tmp_path: Path) -> None:
    files = (tmp_path / "article6.db", tmp_path / "article6-jobs.db")

    def write(file: Path) -> None:
        with closing(sqlite3.connect(file, timeout=0)) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS notes (note TEXT)")

    async with files_locked(files[0]):
        for file in files:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                write(file)
    for file in files:
        write(file)


async def test_the_server_is_down_for_a_while(tmp_path: Path) -> None:
    with database(POSTGRESQL, tmp_path) as url:
        engine = create_engine(sync_url(url), pool_pre_ping=True)
        async with server_stopped(tmp_path):
            with pytest.raises(OperationalError):
                engine.connect()
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT 1")) == 1
        engine.dispose()


@pytest.mark.parametrize(
    ("kind", "theirs"), [(SQLITE, "files_locked"), (POSTGRESQL, "server_stopped")]
)
def test_the_same_seed_draws_the_same(kind: str, theirs: str, tmp_path: Path) -> None:
    async def set_faults(_: Mapping[str, object]) -> None: ...

    def drawn() -> list[str]:
        dice = Random(7)  # noqa: S311 - repeatable, not secret
        outages = Outages(dice, set_faults, f"{kind}:///x.db", tmp_path)
        return [one.gen.__name__ for _ in range(MANY) if (one := outages.draw())]  # type: ignore[attr-defined] # of contextlib's

    found = drawn()
    assert set(found) == {"token_refused", theirs}
    assert found == drawn()
