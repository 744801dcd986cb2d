"""People who ask one question after the other, with a stopwatch."""

import asyncio
from collections.abc import Iterator
from itertools import cycle
from time import perf_counter
from typing import Any

from benchmarks.asking import CHANNEL, FAULT
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

PEOPLE = ("U0CURATOR", "U0DIRECTOR", "U0MEMBER", "U0ADMIN")
SECONDS_BETWEEN_QUESTIONS = 0.4
PATIENCE_SECONDS = 60.0


class Askers:
    """Each of four people asks, reads the answer, and asks again: ten questions a second."""

    def __init__(self, running: Running, questions: list[str]) -> None:
        self._workspace = running.sandbox.workspace
        self._people = {name: running.person(name) for name in PEOPLE}
        self._questions = cycle(questions)

    async def ask_for(self, seconds: float) -> list[float]:
        """Milliseconds from each question of so many ``seconds`` to its visible answer."""
        until = asyncio.create_task(asyncio.sleep(seconds))
        return await self.ask_until(until)

    async def ask_until(self, ended: "asyncio.Task[Any]") -> list[float]:
        """The same, for as long as the task runs; what goes wrong in it is raised."""
        took: list[float] = []
        asking = [self._ask(person, ended, took) for person in PEOPLE]
        await asyncio.gather(ended, *asking)
        return took

    async def _ask(self, person: str, ended: "asyncio.Task[Any]", took: list[float]) -> None:
        await asyncio.sleep(PEOPLE.index(person) * SECONDS_BETWEEN_QUESTIONS / len(PEOPLE))
        for question in self._while_running(ended):
            began = perf_counter()
            answer = await self._answer(person, f"/ccm ask {question}")
            seconds = perf_counter() - began
            assert FAULT not in text_of(answer), text_of(answer)
            took.append(seconds * 1000)
            await asyncio.sleep(max(0.0, SECONDS_BETWEEN_QUESTIONS - seconds))

    def _while_running(self, ended: "asyncio.Task[Any]") -> Iterator[str]:
        while not ended.done():
            yield next(self._questions)

    async def _answer(self, person: str, typed: str) -> Message:
        answered: asyncio.Future[Message] = asyncio.get_running_loop().create_future()

        def hear(happening: Happening) -> None:
            if isinstance(happening, Posted) and not answered.done():
                message = happening.message
                if message.user == BOT_USER_ID and message.only_for == person:
                    answered.set_result(message)

        stop = self._workspace.listen(hear)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                # Bolt looks every 10 ms whether a listener has acknowledged.
                command = self._people[person].command(CHANNEL, typed)
                await asyncio.gather(command, answered)
            return answered.result()
        finally:
            stop()
