"""How DBOS, which keeps the jobs, is loaded and set up here."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL

from bot.jobs.throttled_log import FirstLine, Throttled

if TYPE_CHECKING:
    from dbos import DBOSConfig

VERSION = "jobs-v1"


def load_dbos() -> None:
    """Import DBOS, which takes a while, away from the loop; its log becomes part of ours."""
    dbos_log = logging.getLogger("dbos")
    if not dbos_log.handlers:
        dbos_log.addHandler(logging.NullHandler())
    if not any(isinstance(one, Throttled) for one in dbos_log.filters):
        dbos_log.addFilter(Throttled())
        dbos_log.addFilter(FirstLine())
    import dbos  # noqa: F401 - imported for its effect


def dbos_settings(url: URL, name: str) -> "DBOSConfig":
    """What DBOS needs for the database at ``url`` in the process called ``name``."""
    from dbos import DBOSPortableJSONSerializer

    return {
        "name": "article6",
        "system_database_url": jobs_url(url),
        "executor_id": name,
        "application_version": VERSION,
        "serializer": DBOSPortableJSONSerializer(),
        "log_level": "WARNING",
    }


def jobs_url(url: URL) -> str:
    """Where the jobs are kept that belong to the database at ``url``."""
    if url.get_backend_name() == "sqlite":
        # A file beside ours: its tables bear no prefix, and its writes do not hold up ours.
        path = Path(url.database or "")
        url = url.set(database=str(path.with_name(f"{path.stem}-jobs{path.suffix}")))
    return url.render_as_string(hide_password=False)
