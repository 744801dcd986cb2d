"""When a bot is killed: while it starts, the moment Slack has its post, or while it works."""

import asyncio
from random import Random

from benchmarks.faults.replica import Replica
from benchmarks.faults.tally import key_of
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.workspace import Workspace

STARTING, POSTING, WORKING = "starting", "posting", "working"
HOW_OFTEN = {STARTING: 25, POSTING: 40, WORKING: 35}
USUAL_START = 2.5
LONGEST_WORK = 5.0
PATIENCE = 4.0
"""Seconds; on a machine on which starting takes longer, all of them are longer."""
MOST_POSTS = 5


class Doom:
    """Draws the moments from ``dice``."""

    def __init__(self, dice: Random, workspace: Workspace) -> None:
        self._dice = dice
        self._workspace = workspace

    async def meet(self, victim: Replica) -> None:
        """Let ``victim`` live until its moment comes, then kill it."""
        pace = max(1.0, victim.took / USUAL_START)
        [moment] = self._dice.choices(list(HOW_OFTEN), weights=list(HOW_OFTEN.values()))
        if moment == STARTING:
            await asyncio.sleep(pace * self._dice.uniform(0, USUAL_START))
        else:
            await victim.connects()
            if moment == WORKING:
                await asyncio.sleep(pace * self._dice.uniform(0, LONGEST_WORK))
            else:
                await self._post(victim, self._dice.randint(1, MOST_POSTS), pace * PATIENCE)
        await victim.kill()

    async def _post(self, victim: Replica, number: int, patience: float) -> None:
        """Kill it when that many posts are in, before it is told of the last."""
        left, struck = number, asyncio.Event()

        def hear(happening: Happening) -> None:
            nonlocal left
            if isinstance(happening, Posted) and key_of(happening.message):
                left -= 1
                if left == 0:
                    victim.strike()
                    struck.set()

        stop = self._workspace.listen(hear)
        try:
            async with asyncio.timeout(patience):
                await struck.wait()
        except TimeoutError:
            pass  # There was less to post: it dies all the same.
        finally:
            stop()
