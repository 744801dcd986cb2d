"""Lets one process at a time work on a SQLite file."""

import fcntl
from pathlib import Path
from typing import TextIO

from bot.errors import SettingsError


def hold_alone(database: Path) -> TextIO:
    """Hold the file beside a SQLite database that says a process works on it.

    The system lets go of it when the process ends, however it ends. Raise ``SettingsError`` when
    another process holds it.
    """
    file = database.with_name(f"{database.stem}-jobs.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise SettingsError(
            [
                f"another process already works on {database}: stop it first, or set "
                "DATABASE_URL to a PostgreSQL database, which several can share"
            ]
        ) from None
    return file
