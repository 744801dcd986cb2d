"""Acting as a person says clearly what went wrong."""

import asyncio

import pytest

from bot.sandbox import onlooker
from bot.sandbox.errors import NotPossibleError
from bot.sandbox.server import Running


async def test_waiting_in_vain_says_what_was_there_instead(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onlooker, "PATIENCE_SECONDS", 0.01)
    running.sandbox.workspace.post("C0CCM", "U0BOT", "Something else")
    delegate = running.person("U0MEMBER")

    with pytest.raises(TimeoutError, match=r"U0MEMBER waited in vain for 'Hello'.*Something else"):
        await delegate.reads("Hello", "C0CCM")
    with pytest.raises(TimeoutError, match="a modal 'Follow-up'"):
        await delegate.sees_modal("Follow-up")


async def test_nobody_speaks_where_they_are_not(running: Running) -> None:
    delegate = running.person("U0MEMBER")

    with pytest.raises(NotPossibleError, match="Join #isu-office"):
        await delegate.say("C0ISU", "hello")
    with pytest.raises(NotPossibleError, match="Join #isu-office"):
        await delegate.command("C0ISU", "/ccm help")


async def test_waiting_ends_with_the_newest_message_that_fits(running: Running) -> None:
    delegate = running.person("U0MEMBER")
    workspace = running.sandbox.workspace
    async with asyncio.TaskGroup() as meanwhile:
        waiting = meanwhile.create_task(delegate.reads("Answer", "C0CCM"))
        await asyncio.sleep(0)  # The wait has begun.
        workspace.post("C0CCM", "U0MEMBER", "Answer me")
        workspace.post("C0CCM", "U0BOT", "Answer")
        newest = workspace.post("C0CCM", "U0BOT", "Answer, corrected")

    assert waiting.result() is newest
