"""What the log looks like: one line each, on standard error, no message texts in it."""

import logging

QUIET = ("slack_bolt", "slack_sdk", "aiohttp.access", "dbos", "alembic", "asyncio")


def set_up(level: str) -> None:
    """Log from ``level`` on; libraries only from warnings on."""
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    if level != "DEBUG":
        for name in QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)
