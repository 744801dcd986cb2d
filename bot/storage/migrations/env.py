"""Alembic's entry: runs the migrations on the address that ``migrate`` hands over."""

from alembic import context
from sqlalchemy import create_engine

from bot.storage.base import Row

LOCK = 6_2008


def run() -> None:
    """Migrate in one transaction; on PostgreSQL one replica at a time."""
    engine = create_engine(context.config.attributes["url"])
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=Row.metadata)
        with context.begin_transaction():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            context.run_migrations()
    engine.dispose()


run()
