"""What the page is shown, and told live."""

from typing import Any

import pytest

from bot.sandbox.server import Running
from tests.bot.sandbox.page import Page, pushed


async def test_shows_the_workspace_as_one_person_sees_it(page: Page, running: Running) -> None:
    await running.person("U0COORDLB").say("C0CCM", "hello")
    state = await page.get("/ui/state")
    rooms = {one["id"]: one for one in state["conversations"]}

    assert state["me"]["name"] == "Delegate, Zambia"
    assert state["team"]["name"] == "Article 6 sandbox"
    assert state["bot"] == {"connected": False, "user_id": "U0BOT", "name": "Article 6"}
    assert [one["command"] for one in state["commands"]] == ["/ccm"]
    assert [one["callback_id"] for one in state["shortcuts"]["message"]] == ["keep"]
    assert {"C0CCM", "C0CONNECT", "C0GENERAL", "D0MEMBER"} == set(rooms)
    assert rooms["D0MEMBER"]["with"] == "U0BOT"
    assert rooms["C0CCM"]["unread"] == 1


async def test_reading_a_channel_makes_it_read(page: Page, running: Running) -> None:
    said = await running.person("U0COORDLB").say("C0CCM", "hello")
    shown = (await page.get("/ui/messages", channel="C0CCM"))["messages"]
    rooms = (await page.get("/ui/state"))["conversations"]

    assert [(one["ts"], one["text"], one["ephemeral"]) for one in shown] == [
        (said.ts, "hello", False)
    ]
    assert all(one["unread"] == 0 for one in rooms)


async def test_a_guest_sees_only_the_channels_they_are_in(page: Page) -> None:
    page.user = "U0GUEST"
    rooms = (await page.get("/ui/state"))["conversations"]

    assert [one["id"] for one in rooms] == ["C0CCM", "D0GUEST"]
    assert (await page.get("/ui/messages", channel="C0COORD")) == {
        "ok": False,
        "error": "channel_not_found",
    }


async def test_saying_something_reaches_others_live(page: Page) -> None:
    async with page.live() as socket:
        status, answer = await page.post("/ui/say", channel="C0CCM", text="hello")
        push = await pushed(socket, "message")

    assert (status, answer) == (200, {"ok": True})
    assert push == {"type": "message", "channel": "C0CCM", "thread_ts": None}


async def test_what_is_for_another_person_is_not_pushed(page: Page, running: Running) -> None:
    workspace = running.sandbox.workspace
    parent = workspace.post("C0CCM", "U0BOT", "Question")
    async with page.live() as socket:
        workspace.post("C0CCM", "U0BOT", "Psst", only_for="U0COORDLB")
        workspace.post("C0COORD", "U0BOT", "Between coordinators")
        workspace.post("C0CCM", "U0BOT", "Aloud", thread_ts=parent.ts)

        assert (await pushed(socket, "message"))["thread_ts"] == parent.ts


async def test_a_failed_command_is_told_live(page: Page) -> None:
    async with page.live() as socket:
        await page.post("/ui/say", channel="C0CCM", text="/ccm help")

        notice = await pushed(socket, "notice")
        assert notice["text"] == '/ccm failed with the error "dispatch_failed"'


@pytest.mark.usefixtures("handler")
async def test_the_page_knows_whether_the_bot_is_there(page: Page, handler: Any) -> None:
    async with page.live() as socket:
        assert (await page.get("/ui/state"))["bot"]["connected"]
        await handler.client.disconnect()

        assert (await pushed(socket, "bot")) == {"type": "bot", "connected": False}
