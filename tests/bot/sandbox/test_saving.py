"""The workspace survives a restart, and a kill."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.sandbox.reacting import react
from bot.sandbox.saving import REST_FACTOR, SAVE_AFTER_SECONDS, Saver
from bot.sandbox.workspace import Workspace


def test_a_restart_finds_what_was_said(tmp_path: Path) -> None:
    path = tmp_path / "var" / "sandbox.json"
    before = Workspace.load(path)
    said = before.post("C0CCM", "U0MEMBER", "Hello", metadata={"event_type": "x"})
    react(before, said, "U0BOT", "eyes")
    before.post("C0CCM", "U0BOT", "Psst", only_for="U0MEMBER")
    before.views.publish("U0MEMBER", {"type": "home", "blocks": []})
    dm = before.open_dm("U0MEMBER", "U0CURATOR")

    after = Workspace.load(path)

    assert list(after.log) == [said]
    assert after.channel(dm.id) == dm
    assert after.views.homes["U0MEMBER"] == before.views.homes["U0MEMBER"]


def test_time_stamps_go_on_rising_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    first = Workspace.load(path, now=lambda: 2_000_000_000.0).post("C0CCM", "U0BOT", "one")

    second = Workspace.load(path, now=lambda: 1_900_000_000.0).post("C0CCM", "U0BOT", "two")

    assert (first.ts, second.ts) == ("2000000000.000000", "2000000000.000001")


async def test_a_burst_is_written_once_and_soon(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    workspace = Workspace.load(path)
    for number in range(100):
        workspace.post("C0CCM", "U0BOT", str(number))
    at_once = path.exists()
    written = asyncio.Event()
    # Armed after the workspace's own timer and due later, so it fires after the save.
    asyncio.get_running_loop().call_later(SAVE_AFTER_SECONDS, written.set)
    await written.wait()

    assert not at_once
    assert len(json.loads(path.read_text())["messages"]) == 100


async def test_a_slow_write_is_followed_by_a_longer_rest() -> None:
    seconds = iter([0.0, 1.0, 3.0, 4.0])  # made; a write begins and ends; a change comes
    loop = asyncio.get_running_loop()
    saver = Saver(lambda: None, lambda: next(seconds))
    saver.save_now()
    before = loop.time()
    saver.save_soon()

    assert saver.due_at is not None
    assert saver.due_at - before >= 3.0 + REST_FACTOR * 2.0 - 4.0


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 99}', "not JSON"])
def test_a_file_of_another_kind_is_named_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "sandbox.json"
    path.write_text(content)

    with pytest.raises(ValueError, match=r"sandbox\.json is not a workspace.*Move it away"):
        Workspace.load(path)

    assert path.read_text() == content
