"""Bring a database to the form this version needs; safe to call at every start."""

import logging
from pathlib import Path

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StorageUnavailable
from bot.storage.engine import make_folder, sync_url

FOLDER = Path(__file__).with_name("migrations")


def revisions() -> tuple[str, ...]:
    """Every revision, oldest first; their files are named after them."""
    return tuple(sorted(path.stem for path in (FOLDER / "versions").glob("[0-9]*.py")))


def current(database_url: str) -> str | None:
    """The revision the database is at; ``None`` when it is new.

    Raise ``StorageUnavailable`` when it cannot be reached.
    """
    url = sync_url(database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return None
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            return str(found) if found is not None else None
    except SQLAlchemyError as error:
        raise StorageUnavailable(
            f"the database at {safe(url)} does not answer: {reason(error)}"
        ) from error
    finally:
        engine.dispose()


def upgrade(database_url: str) -> bool:
    """Migrate to the newest revision; say whether there was anything to do."""
    if current(database_url) == revisions()[-1]:
        return False
    from alembic import command
    from alembic.config import Config

    url = sync_url(database_url)
    if url.get_backend_name() == "sqlite":
        try:
            make_folder(url)
        except OSError as error:
            raise StorageUnavailable(f"the folder of {safe(url)} cannot be made") from error
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    logging.getLogger("alembic").setLevel(logging.WARNING)
    command.upgrade(config, "head")
    return True


def reason(error: SQLAlchemyError) -> str:
    """What the driver says, in one line: "file is not a database", "database is locked"."""
    said = str(getattr(error, "orig", None) or error)
    return said.strip().splitlines()[0] if said.strip() else type(error).__name__


def safe(url: URL) -> str:
    """The address without its password, for people and logs."""
    return url.render_as_string(hide_password=True)
