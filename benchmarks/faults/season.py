"""One run: digests come due hour by hour while bots are killed and Slack misbehaves."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from random import Random

import aiohttp

from benchmarks.faults.account import Account
from benchmarks.faults.doom import Doom
from benchmarks.faults.outages import Outages
from benchmarks.faults.replica import Replica
from benchmarks.faults.tally import Tally
from benchmarks.faults.timetable import PEOPLE, Regular
from benchmarks.faults.waiting import settles
from benchmarks.faults.weather import Weather
from bot.cli.sandbox import bot_env
from bot.sandbox.server import Running

FOLLOW_UP = "/ccm followup Lebanon asked for a liaison on clearance, reply by 20 January 2024"
STEP, ABSENCE = timedelta(hours=1), timedelta(hours=30)
HOW_OFTEN_ABSENT = 0.01
FOR_GOOD = 0.15


class Season:
    """``replicas`` bots on one database. It ends when nothing was posted for ``quiet`` seconds."""

    def __init__(
        self,
        running: Running,
        regulars: tuple[Regular, ...],
        url: str,
        folder: Path,
        env: Mapping[str, str],
        *,
        replicas: int,
        dice: Random,
        quiet: float,
    ) -> None:
        self._running = running
        self._regulars = regulars
        self._folder = folder
        self._env = bot_env({**env, "DATABASE_URL": url}, running)
        self._dice = dice
        self._quiet = quiet
        self._doom = Doom(dice, running.sandbox.workspace)
        self._weather = Weather(dice, [one.channel_id for one in regulars])
        self._outages = Outages(dice, self._set_faults, url, folder)
        self._names = 0
        self._replicas = [self._another() for _ in range(replicas)]
        self._account = Account(running.sandbox.workspace, running.sandbox.clock, url)

    async def begin(self) -> None:
        """Start the bots and have the digests set up, as people do."""
        first, *others = self._replicas
        await first.start()
        await first.connects()
        await self._type(self._regulars[0].channel_id, FOLLOW_UP)
        for regular in self._regulars:
            await self._type(regular.channel_id, regular.typed)
            self._account.begin(regular)
        for other in others:
            await other.start()
        await self._pass_time()

    async def go_through(self, kills: int) -> None:
        """End a bot and start it again ``kills`` times; after each time an hour passes at once.

        Now and then more time passes than the bot makes up for: it must record what it missed. Now
        and then something is away while digests fall due.
        """
        for number in range(1, kills + 1):
            index = self._dice.randrange(len(self._replicas))
            victim = self._replicas[index]
            is_killed = await self._meet(victim)
            self._account.killed += 1
            await self._pass_time()
            if is_killed and len(self._replicas) > 1 and self._dice.random() < FOR_GOOD:
                victim = self._replicas[index] = self._another()
            await victim.start()
            if number % 10 == 0:
                self._account.say()

    async def settle(self) -> Tally:
        """Mend everything, wait until the bots have done what they were owed, and count."""
        await self._set_faults(self._weather.cleared())
        await settles(self._is_over, self._account.tried_again_at)
        return self._account.tally()

    async def end(self) -> None:
        """End every process."""
        for replica in self._replicas:
            await replica.stop()

    def _is_over(self) -> bool:
        # Nothing tells that nothing more will come; and what comes late must be seen too.
        return self._account.is_settled() and (
            self._account.seconds_since_last_post() > self._quiet
        )

    async def _meet(self, victim: Replica) -> bool:
        outage = self._outages.draw()
        if outage is None:
            return await self._doom.meet(victim)
        # Who starts without a token that is good, or on a locked file, ends with an error.
        for replica in self._replicas:
            await replica.connects()
        async with outage:
            await self._pass_time()
            await self._outages.last()
            return await self._doom.meet(victim)

    def _another(self) -> Replica:
        self._names += 1
        return Replica(f"replica-{self._names}", self._env, self._folder)

    async def _type(self, channel: str, line: str) -> None:
        person = self._running.person(PEOPLE[0])
        before = len(person.visible(channel))
        await person.command(channel, line)
        answer = await person.until(
            lambda: next(iter(person.visible(channel)[before:]), None),
            lambda: f"an answer to {line}",
        )
        assert not answer.text.startswith("Something went wrong"), answer.text

    async def _pass_time(self) -> None:
        absent = self._dice.random() < HOW_OFTEN_ABSENT
        self._running.sandbox.clock.skip(ABSENCE if absent else STEP)
        self._account.owe()
        await self._set_faults(self._weather.forecast())

    async def _set_faults(self, faults: Mapping[str, object]) -> None:
        async with (
            aiohttp.ClientSession(self._running.url) as session,
            session.post("/ui/faults", json=faults) as response,
        ):
            response.raise_for_status()
