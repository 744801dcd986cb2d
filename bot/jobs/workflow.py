"""The durable course of a delivery: try, wait, try again, through crashes and restarts."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Coroutine
from datetime import date, datetime
from itertools import count
from typing import Any
from uuid import uuid4

from bot.faults import describe
from bot.jobs.delivery import Attempt, Delivery, Try

log = logging.getLogger(__name__)

Workflow = Callable[[str, str, str, str, str, float], Coroutine[Any, Any, None]]
"""Takes team, channel, key, the slot's day ("" for today) and when it is due ("" if it is none).

Last when a job before it began (Unix time) that broke off and may have posted, 0 if none did.
"""

Result = tuple[float, bool] | None
"""Seconds to wait and whether it is in doubt; from the database it comes back as a list."""


class BrokeOff(Exception):
    """A job ended by a fault of ours; the log tells of it under its ``reference``."""

    _WORDS = "reference "

    def __init__(self, reference: str) -> None:
        super().__init__(f"{self._WORDS}{reference}")

    @classmethod
    def reference_in(cls, error: Exception | None) -> str:
        """The reference in an error as it comes back from the database; "" if it has none."""
        _, _, reference = str(error).partition(cls._WORDS)
        return reference


def register(attempt: Attempt, running: "set[asyncio.Task[object]]") -> Workflow:
    """Register the workflow with DBOS, which must have been made and not launched.

    ``running`` holds the tasks of workflows under way. Names and order of the steps are kept in
    the database for jobs under way: change them only together with ``VERSION`` in dbos_settings.
    """
    from dbos import DBOS

    @DBOS.step(name="begin")
    async def begin(course: str) -> tuple[str, float]:
        # Slack stamps messages with real time, so what is looked up there goes by it, whatever
        # date the sandbox shows.
        return course, time.time()

    @DBOS.step(name="try")
    async def try_once(delivery: list[str], number: int, since: float, in_doubt: bool) -> Result:
        team_id, channel_id, key, day, due = delivery
        slot = date.fromisoformat(day) if day else None
        due_at = datetime.fromisoformat(due) if due else None
        tried = Try(number, since, in_doubt)
        pause = await attempt(Delivery(team_id, channel_id, key, slot, due_at), tried)
        return (pause.seconds, pause.in_doubt) if pause else None

    @DBOS.workflow(name="deliver_digest", max_recovery_attempts=100_000)
    async def deliver(  # noqa: PLR0917 - in this order they are in the database
        team_id: str, channel_id: str, key: str, day: str, due: str = "", before: float = 0.0
    ) -> None:
        if task := asyncio.current_task():
            running.add(task)
            task.add_done_callback(running.discard)
        try:
            await keep_trying([team_id, channel_id, key, day, due], before)
        except Exception as error:
            reference = secrets.token_hex(4)
            log.error("reference %s: %s broke off: %s", reference, key, describe(error))  # noqa: TRY400 - no texts
            raise BrokeOff(reference) from None

    async def keep_trying(delivery: list[str], before: float) -> None:
        # Whoever takes it up, were it the same process, gets what the first one began with.
        course = uuid4().hex
        first, since = await begin(course)
        in_doubt = before > 0
        for number in count(int(in_doubt)):
            in_doubt = in_doubt or first != course
            result = await try_once(delivery, number, before or since, in_doubt)
            if result is None:
                return
            seconds, in_doubt = result
            await DBOS.sleep_async(seconds)

    return deliver
