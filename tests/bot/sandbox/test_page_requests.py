"""The page's side: what it is shown, what it does, and what it is told live."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running

Json = dict[str, Any]


class Page:
    """A page open in a browser, as far as the server can tell."""

    def __init__(self, session: aiohttp.ClientSession, user: str) -> None:
        self._session = session
        self.user = user

    async def get(self, path: str, **query: str) -> Json:
        async with self._session.get(path, params={"as": self.user} | query) as response:
            answer: Json = await response.json()
            return answer

    async def post(self, path: str, **body: Any) -> tuple[int, Json]:
        async with self._session.post(path, json={"as": self.user} | body) as response:
            return response.status, await response.json()

    def live(self) -> Any:
        return self._session.ws_connect(f"/ui/live?as={self.user}")


async def pushed(socket: aiohttp.ClientWebSocketResponse, kind: str) -> Json:
    """The next push of this kind."""
    while (push := await socket.receive_json(timeout=5))["type"] != kind:
        pass
    found: Json = push
    return found


@pytest.fixture
async def page(running: Running) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession(running.url) as session:
        yield Page(session, "U0MEMBER")


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


async def test_people_of_other_organisations_have_no_command(page: Page) -> None:
    page.user = "U0STRANGER"
    _, answer = await page.post("/ui/say", channel="C0CONNECT", text="/ccm help")

    assert answer["error"] == "/ccm is not a valid command."


@pytest.mark.usefixtures("handler")
async def test_a_shortcut_opens_a_modal_that_is_submitted(
    app: AsyncApp, page: Page, running: Running
) -> None:
    heading = {"type": "plain_text", "text": "Note"}
    typed = {"type": "plain_text_input", "action_id": "note"}
    field = {"type": "input", "block_id": "note", "label": heading, "element": typed}
    saved: list[str] = []

    @app.shortcut("keep")
    async def keep(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        assert body["message"]["text"] == "Remember this"
        view = {"type": "modal", "callback_id": "note", "title": heading, "submit": heading}
        await client.views_open(trigger_id=body["trigger_id"], view=view | {"blocks": [field]})

    @app.view("note")
    async def save(ack: AsyncAck, view: Json) -> None:
        saved.append(view["state"]["values"]["note"]["note"]["value"])
        await ack()

    said = await running.person("U0COORDLB").say("C0CCM", "Remember this")
    async with page.live() as socket:
        message = {"channel": "C0CCM", "ts": said.ts}
        await page.post("/ui/shortcut", callback_id="keep", message=message)
        view = (await pushed(socket, "view"))["view"]
        _, missing = await page.post("/ui/submit", view_id=view["id"], state={"values": {}})
        values = {"note": {"note": {"type": "plain_text_input", "value": "Kept"}}}
        _, done = await page.post("/ui/submit", view_id=view["id"], state={"values": values})
        closed = await pushed(socket, "view")

    assert missing == {"ok": False, "errors": {"note": "Please complete this required field."}}
    assert done == {"ok": True}
    assert closed["view"] is None
    assert saved == ["Kept"]


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
