"""What the log looks like: one line each, on standard error, no message texts in it."""

import logging

# Even for debugging: on DEBUG these write down whole requests, and with them what people wrote.
QUIET = ("slack_bolt", "slack_sdk", "aiohttp", "dbos", "alembic", "asyncio", "sqlalchemy")


def set_up(level: str) -> None:
    """Log from ``level`` on; libraries only from warnings on."""
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
