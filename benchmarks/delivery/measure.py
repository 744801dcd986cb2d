"""How fast many digests are delivered, in how much memory, and what answers take meanwhile."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.delivery.askers import Askers
from benchmarks.delivery.channels import Posts
from benchmarks.delivery.scene import Scene, scene
from benchmarks.progress import tell
from benchmarks.resident import resident
from knowledge.library import load_library

SECONDS_BETWEEN_LOOKS = 0.1


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long questions are asked before the digests fall due, and what is left until then."""

    at_rest: float
    warm_up: float = 5.0
    spare: float = 10.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What each run came to: seconds, MiB and milliseconds."""

    floor: list[float] = field(default_factory=list)
    floor_with_details: list[float] = field(default_factory=list)
    parents: list[float] = field(default_factory=list)
    with_details: list[float] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)
    memory_before: list[float] = field(default_factory=list)
    memory_at_most: list[float] = field(default_factory=list)
    at_rest: list[float] = field(default_factory=list)
    during: list[float] = field(default_factory=list)


def deliver(kind: str, *, times: int, channels: int, seconds: Seconds) -> Measured:
    """Let the digests of ``channels`` channels fall due ``times`` times, a day after the other."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return asyncio.run(_deliver(kind, times, channels, seconds, Path(folder)))


async def _deliver(
    kind: str, times: int, channels: int, seconds: Seconds, folder: Path
) -> Measured:
    measured = Measured()
    examples = [entry.questions[0] for entry in load_library().entries if entry.questions]
    async with scene(kind, folder, channels) as stage:
        askers = Askers(stage.running, list(islice(examples, 100)))
        await askers.ask_for(seconds.warm_up)
        for number in range(times):
            tell(f"delivery to {channels} channels on {kind}, {number + 1} of {times}")
            await _once(stage, askers, seconds, measured)
    return measured


async def _once(stage: Scene, askers: Askers, seconds: Seconds, measured: Measured) -> None:
    due = stage.go_to_next_slot(timedelta(seconds=seconds.at_rest + seconds.spare))
    measured.at_rest.extend(await askers.ask_for(seconds.at_rest))
    measured.memory_before.append(resident(stage.pid))
    posts = asyncio.create_task(stage.delivery())
    most = asyncio.create_task(_most_memory(stage.pid, posts))
    await asyncio.sleep(due - time.time())
    measured.during.extend(await askers.ask_until(posts))
    delivered = await posts
    measured.memory_at_most.append(await most)
    measured.messages.append(len(delivered.messages))
    measured.parents.append(delivered.seconds_to_the_last(due, parents=True))
    measured.with_details.append(delivered.seconds_to_the_last(due))
    began, bare = await stage.floor(delivered)
    measured.floor.append(bare.seconds_to_the_last(began, parents=True))
    measured.floor_with_details.append(bare.seconds_to_the_last(began))


async def _most_memory(pid: int, until: "asyncio.Task[Posts]") -> float:
    most = resident(pid)
    while not until.done():
        most = max(most, resident(pid))
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
    return most
