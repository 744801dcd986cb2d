"""Keeps deliveries from crowding out answers: many channels have the same hour."""

import asyncio

from bot.jobs.delivery import Attempt, Delivery, Pause, Try

AT_ONCE = 10
"""Tries under way at the same time; those that wait for their next try take up no room."""


def few_at_once(attempt: Attempt) -> Attempt:
    """The same, with few tries at the same time."""
    room = asyncio.Semaphore(AT_ONCE)

    async def in_turn(delivery: Delivery, tried: Try) -> Pause | None:
        async with room:
            return await attempt(delivery, tried)

    return in_turn
