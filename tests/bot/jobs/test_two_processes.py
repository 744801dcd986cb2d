"""Two bots on one PostgreSQL, as ``article6 run`` twice: both answer, from the same knowledge."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from benchmarks.faults.replica import Replica
from benchmarks.processes import clean_env
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.server import Running, start
from bot.sandbox.visible_text import text_of
from bot.sandbox.workspace import Workspace
from bot.services import CACHE_DIR
from bot.surfaces.manifest import manifest
from tests.bot.surfaces.curating import CHANNEL, publishes, submits, writes

ENTRY = "where-the-coordinators-meet-for-coffee"
QUESTION = "/ccm ask Where do the coordinators meet for coffee?"
BOTH = 2
BEFORE, AFTER = "Serpent Bar", "Delegates' Lounge"
SECONDS_TO_TAKE_UP = 5.0
USUAL_START = 2.0
SECONDS_BETWEEN_QUESTIONS = 0.2
SECONDS_TO_BUILD = 120.0


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which of the bots' connections each slash command was handed to."""
    connections: list[int] = []
    send = web.WebSocketResponse.send_json

    async def noted(socket: web.WebSocketResponse, data: Any) -> None:
        if data["type"] == "slash_commands":
            connections.append(id(socket))
        await send(socket, data)

    monkeypatch.setattr(web.WebSocketResponse, "send_json", noted)
    return connections


@pytest.fixture
async def workspace() -> AsyncIterator[Running]:
    running = await start(Workspace(), manifest(discover()), rate_limited=False)
    yield running
    await running.stop()


@pytest.fixture
async def two(
    workspace: Running, own_postgres: str, tmp_path: Path
) -> AsyncIterator[list[Replica]]:
    """Both connected to the workspace."""
    (tmp_path / CACHE_DIR.parent).mkdir(parents=True)
    # Encoding all examples anew would take each of them a minute.
    CACHE_DIR.mkdir(parents=True, exist_ok=True)
    (tmp_path / CACHE_DIR).symlink_to(CACHE_DIR.resolve())
    env = bot_env({**clean_env(), "DATABASE_URL": own_postgres}, workspace)
    replicas = [Replica(name, env, tmp_path) for name in ("first", "second")]
    try:
        for one in replicas:
            await one.start()
            await one.connects()
        yield replicas
    finally:
        for one in replicas:
            await one.stop()


async def test_what_is_edited_through_one_is_soon_what_both_answer(
    workspace: Running, two: list[Replica], carried: list[int]
) -> None:
    curator = workspace.person("U0CURATOR")
    await until_both_answer(curator, carried, "", SECONDS_TO_BUILD)
    assert (await writes(curator)).is_accepted
    await publishes(curator)
    await curator.reads("Published: ", CHANNEL)
    await until_both_answer(curator, carried, BEFORE, SECONDS_TO_BUILD)

    await curator.command(CHANNEL, f"/ccm kb edit {ENTRY}")
    form = await curator.sees_modal("Edit an entry")
    assert (await submits(curator, form, {"answer": f"In the {AFTER}."})).is_accepted
    await publishes(curator, "it has moved")

    # What others do on this machine, and its being slow, cannot be the bots' fault.
    busy = os.getloadavg()[0] / (os.cpu_count() or 1)
    pace = max(1.0, 2 * busy, *(one.took / USUAL_START for one in two))
    await until_both_answer(curator, carried, AFTER, pace * SECONDS_TO_TAKE_UP)


async def until_both_answer(person: Person, carried: list[int], words: str, seconds: float) -> None:
    """Ask until two processes have answered with ``words``; ``TimeoutError`` if that is long."""
    right: set[int] = set()
    async with asyncio.timeout(seconds):
        while len(right) < BOTH:
            answer = text_of(await asked(person))
            if words in answer:
                right.add(carried[-1])
            else:
                await asyncio.sleep(SECONDS_BETWEEN_QUESTIONS)


async def asked(person: Person) -> Message:
    """The reply to the question, which only that person sees; at first it may take long."""
    before = len(person.visible(CHANNEL))
    await person.command(CHANNEL, QUESTION)
    while True:
        with suppress(TimeoutError):
            return await person.until(
                lambda: next(iter(person.visible(CHANNEL)[before:]), None), lambda: "a reply"
            )
