"""Keeps the log short while something is away: the same line comes at most twice a minute."""

import logging
import time
from collections.abc import Callable

SECONDS = 30.0


class Throttled(logging.Filter):
    """Lets a line of the same place and about the same thing pass once in ``SECONDS``."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._passed: dict[tuple[object, ...], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is logged. What is only information passes always."""
        if record.levelno < logging.WARNING:
            return True
        about = record.args[0] if isinstance(record.args, tuple) and record.args else None
        place = (record.pathname, record.lineno, about)
        now = self._clock()
        if now - self._passed.get(place, float("-inf")) < SECONDS:
            return False
        self._passed[place] = now
        return True


class FirstLine(logging.Filter):
    """Leaves of a line what fits on one: DBOS writes whole queries, their values and stacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten it; it is logged all the same."""
        said = record.getMessage().strip().splitlines()
        record.msg, record.args = said[0] if said else "", ()
        record.exc_info = record.exc_text = None
        return True
