"""Goes to an app in the sandbox and back, as a person does, with a stopwatch."""

import asyncio
from dataclasses import dataclass, field
from time import perf_counter

from benchmarks.asking import CHANNEL, QUESTION
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.visible_text import text_of

COMMAND = "/ccm activities"
MENTION = f"@Article 6 {QUESTION}"
WARM_UP = 3


@dataclass(frozen=True, slots=True)
class Trips:
    """Milliseconds from each act to its visible reply."""

    commands: list[float] = field(default_factory=list)
    mentions: list[float] = field(default_factory=list)

    async def travel(self, person: Person, times: int, told: str, answered: str) -> None:
        """Add ``times`` trips of each kind, not counting a few before that warm up.

        ``told`` must be in the reply to the command, ``answered`` in the one to the mention.
        """
        for number in range(-WARM_UP, times):
            command = await _command(person, told)
            mention = await _mention(person, answered)
            if number >= 0:
                self.commands.append(command)
                self.mentions.append(mention)


async def _command(person: Person, told: str) -> float:
    seen = {message.ts for message in person.visible(CHANNEL)}

    def find() -> Message | None:
        newest = person.visible(CHANNEL)[-1:]
        replies = [one for one in newest if one.user == BOT_USER_ID and one.ts not in seen]
        return replies[0] if replies else None

    began = perf_counter()
    # Bolt looks every 10 ms whether a listener has acknowledged; the reply often comes before.
    acknowledged = asyncio.create_task(person.command(CHANNEL, COMMAND))
    reply = await person.until(find, lambda: f"a reply to {COMMAND}")
    took = perf_counter() - began
    await acknowledged
    assert told in text_of(reply), text_of(reply)
    return took * 1000


async def _mention(person: Person, answered: str) -> float:
    began = perf_counter()
    asked = await person.say(CHANNEL, MENTION)
    reply = await person.reads("", CHANNEL, thread_ts=asked.ts)
    took = perf_counter() - began
    assert answered in text_of(reply), text_of(reply)
    return took * 1000
