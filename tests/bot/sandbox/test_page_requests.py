"""What people do on the page: say, react, join, open messages, set the date."""

from typing import Any

import aiohttp
import pytest

from bot.sandbox.server import Running
from tests.bot.sandbox.page import Page, pushed

Json = dict[str, Any]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"text": "/ccm help", "thread_ts": "1.0"}, "/ccm is not supported in threads. Sorry!"),
        ({"text": "/nothing"}, "/nothing is not a valid command."),
        ({"text": "  "}, "There is nothing to send."),
        ({"text": "/"}, "/ is not a valid command."),
        ({"text": "hello", "channel": "C0COORD"}, "Join #coordinators-ica to write there."),
        ({"text": "hello", "channel": "C0NOWHERE"}, "channel_not_found"),
        ({"text": "hello", "as": "U0NOBODY"}, "There is no member 'U0NOBODY' to act as."),
        ({"text": 7}, "This request cannot be read"),
    ],
)
async def test_says_why_something_cannot_be_said(page: Page, body: Json, error: str) -> None:
    status, answer = await page.post("/ui/say", **{"channel": "C0CCM"} | body)

    assert status == 400
    assert not answer["ok"]
    assert answer["error"].startswith(error)


async def test_people_of_other_organisations_have_no_commands_or_shortcuts(page: Page) -> None:
    page.user = "U0STRANGER"
    state = await page.get("/ui/state")
    _, answer = await page.post("/ui/say", channel="C0CONNECT", text="/ccm help")
    _, shortcut = await page.post("/ui/shortcut", callback_id="note")

    assert state["commands"] == state["shortcuts"]["global"] == []
    assert answer["error"] == "/ccm is not a valid command."
    assert shortcut["error"] == "The app has no such shortcut: note"


async def test_a_second_same_reaction_takes_the_first_back(page: Page, running: Running) -> None:
    said = await running.person("U0COORDLB").say("C0CCM", "hello")
    reaction = {"channel": "C0CCM", "ts": said.ts, "name": "eyes"}
    await page.post("/ui/react", **reaction)
    [message] = (await page.get("/ui/messages", channel="C0CCM"))["messages"]
    await page.post("/ui/react", **reaction)
    [after] = (await page.get("/ui/messages", channel="C0CCM"))["messages"]

    assert message["reactions"] == [{"name": "eyes", "users": ["U0MEMBER"]}]
    assert after["reactions"] == []


async def test_opens_direct_messages_joins_channels_and_follows_permalinks(
    page: Page, running: Running
) -> None:
    _, dm = await page.post("/ui/dm", user="U0CURATOR")
    running.sandbox.workspace.leave(running.sandbox.workspace.channel("C0GENERAL"), "U0MEMBER")
    await page.post("/ui/join", channel="C0GENERAL")
    refused, _ = await page.post("/ui/join", channel="C0COORD")
    said = await running.person("U0MEMBER").say(dm["channel"], "hello")
    [message] = (await page.get("/ui/messages", channel=dm["channel"]))["messages"]
    async with (
        aiohttp.ClientSession() as session,
        session.get(message["permalink"], allow_redirects=False) as response,
    ):
        there = response.headers["Location"]

    assert "U0MEMBER" in running.sandbox.workspace.channel("C0GENERAL").members
    assert refused == 400
    assert there == f"/?channel={dm['channel']}&ts={said.ts}"


async def test_the_date_can_be_set_and_runs_on(page: Page) -> None:
    async with page.live() as socket:
        _, there = await page.post("/ui/clock", date="2024-01-15")
        await pushed(socket, "state")
    served = await page.get("/clock")
    _, back = await page.post("/ui/clock", date=None)
    status, wrong = await page.post("/ui/clock", date="15 January")

    assert (there["today"], there["shifted"]) == ("2024-01-15", True)
    assert served["now"].startswith("2024-01-15T")
    assert served["now"].endswith("Z")
    assert not back["shifted"]
    assert (status, wrong["ok"]) == (400, False)


async def test_nobody_acts_as_the_bot(page: Page) -> None:
    status, _ = await page.post("/ui/say", **{"as": "U0BOT"}, channel="C0CCM", text="hello")

    assert status == 400


async def test_a_command_that_failed_is_refused_so_that_its_text_comes_back(page: Page) -> None:
    status, answer = await page.post("/ui/say", channel="C0CCM", text="/ccm ask something")

    assert (status, answer["error"]) == (400, '/ccm failed with the error "dispatch_failed"')
