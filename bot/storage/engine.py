"""How the two databases are opened: SQLite for one process, PostgreSQL for several."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine import URL, Engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.turns import take_turns

SECONDS_TO_CONNECT = 5
# A form waits 2.5 seconds for its save, and a SQLite lock that is waited for cannot be given up.
SECONDS_TO_WAIT_FOR_A_LOCK = 2
# PostgreSQL's driver knows it by this name, and SQLite is told of it below.
READ_ONLY = {"postgresql_readonly": True}


def async_url(database_url: str) -> URL:
    """The address with the driver that speaks asyncio."""
    return _with_driver(database_url, "sqlite+aiosqlite")


def sync_url(database_url: str) -> URL:
    """The address with the blocking driver, for migrations and jobs."""
    return _with_driver(database_url, "sqlite")


def _with_driver(database_url: str, sqlite: str) -> URL:
    url = make_url(database_url)
    name = sqlite if url.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return url.set(drivername=name)


def open_engine(database_url: str) -> AsyncEngine:
    """An engine that has not connected yet; the folder of a SQLite file is made.

    What it raises does not quote the values of a statement: they are what people wrote.
    """
    url = async_url(database_url)
    if url.get_backend_name() != "sqlite":
        waits = {"connect_timeout": SECONDS_TO_CONNECT}
        return create_async_engine(
            url, pool_pre_ping=True, hide_parameters=True, connect_args=waits
        )
    make_folder(url)
    waits = {"timeout": SECONDS_TO_WAIT_FOR_A_LOCK}
    engine = create_async_engine(url, hide_parameters=True, connect_args=waits)
    take_turns(engine, READ_ONLY, SECONDS_TO_WAIT_FOR_A_LOCK)
    prepare_sqlite(engine.sync_engine)
    return engine


def make_folder(url: URL) -> None:
    """Make the folder that a SQLite file lies in."""
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def prepare_sqlite(engine: Engine) -> None:
    """Foreign keys hold, and every unit of work that may write takes the write lock at its start.

    They thus come one after the other. Without ``BEGIN IMMEDIATE`` two of them that read and then
    write deadlock, and one is refused. What only reads waits for nobody, and cannot write.
    """

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _began(connection: Connection) -> None:
        reads_only = READ_ONLY.items() <= connection.get_execution_options().items()
        connection.exec_driver_sql(f"PRAGMA query_only={int(reads_only)}")
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
