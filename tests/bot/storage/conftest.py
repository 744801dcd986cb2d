"""Each storage test runs on both databases, on a database of its own."""

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.storage import Storage
from bot.storage.engine import sync_url
from bot.storage.migrate import upgrade

_numbers = itertools.count()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    url = request.getfixturevalue("postgres_url")
    name = f"storage_{next(_numbers)}"
    server = create_engine(sync_url(url), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def any_url(empty_url: str) -> str:
    """The address of a new, migrated database."""
    upgrade(empty_url)
    return empty_url


@pytest.fixture
async def any_storage(any_url: str) -> AsyncIterator[Storage]:
    storage = Storage(any_url)
    yield storage
    await storage.close()
