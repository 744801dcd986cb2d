"""Every method of the table, and what Slack refuses before a method is even looked at."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.methods.table import METHODS
from bot.sandbox.server import Running, start
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.conftest import MANIFEST

HOME = {"type": "home", "blocks": []}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Note"}, "blocks": []}

# What to call each method with so that it succeeds; None where that takes a person's doing,
# which the tests of modals, of conversations and of files show.
EXAMPLES: dict[str, dict[str, Any] | None] = {
    "apps.connections.open": {},
    "assistant.threads.setStatus": {"channel_id": "C0CCM", "thread_ts": "{ts}", "status": "…"},
    "assistant.threads.setSuggestedPrompts": {
        "channel_id": "D0MEMBER",
        "prompts": [{"title": "Deadlines", "message": "Which deadlines are next?"}],
    },
    "assistant.threads.setTitle": {
        "channel_id": "C0CCM",
        "thread_ts": "{ts}",
        "title": "Deadlines",
    },
    "auth.test": {},
    "bots.info": {"bot": "B0BOT"},
    "chat.delete": {"channel": "C0CCM", "ts": "{ts}"},
    "chat.getPermalink": {"channel": "C0CCM", "message_ts": "{ts}"},
    "chat.postEphemeral": {"channel": "C0CCM", "user": "U0MEMBER", "text": "Only for you"},
    "chat.postMessage": {"channel": "C0CCM", "text": "For everybody"},
    "chat.update": {"channel": "C0CCM", "ts": "{ts}", "text": "Corrected"},
    "conversations.history": {"channel": "C0CCM"},
    "conversations.info": {"channel": "C0CCM"},
    "conversations.invite": {"channel": "C0CCM", "users": "U0STRANGER"},
    "conversations.join": {"channel": "C0GENERAL"},
    "conversations.kick": {"channel": "C0CCM", "user": "U0GUEST"},
    "conversations.leave": {"channel": "C0CCM"},
    "conversations.list": {},
    "conversations.members": {"channel": "C0CCM"},
    "conversations.open": {"users": "U0MEMBER"},
    "conversations.replies": {"channel": "C0CCM", "ts": "{ts}"},
    "files.info": None,
    "reactions.add": {"channel": "C0CCM", "timestamp": "{ts}", "name": "eyes"},
    "reactions.get": {"channel": "C0CCM", "timestamp": "{ts}"},
    "reactions.remove": {"channel": "C0CCM", "timestamp": "{ts}", "name": "seedling"},
    "team.info": {},
    "usergroups.list": {},
    "usergroups.users.list": {"usergroup": "S0ISU"},
    "users.conversations": {},
    "users.info": {"user": "U0MEMBER"},
    "users.list": {},
    "views.open": {"trigger_id": "{trigger}", "view": MODAL},
    "views.publish": {"user_id": "U0MEMBER", "view": HOME},
    "views.push": None,
    "views.update": None,
}


@pytest.fixture
async def http(running: Running) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(running.api_url) as session:
        yield session


def filled(name: str, running: Running) -> dict[str, Any]:
    """The example's arguments, with a message and a trigger that exist."""
    workspace = running.sandbox.workspace
    message = workspace.post("C0CCM", "U0BOT", "An answer")
    workspace.react(message, "U0BOT", "seedling")
    trigger = running.sandbox.triggers.issue("U0MEMBER")
    example = json.dumps(EXAMPLES[name])
    filled: dict[str, Any] = json.loads(
        example.replace("{ts}", message.ts).replace("{trigger}", trigger)
    )
    return filled


def test_every_method_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(METHODS)


@pytest.mark.parametrize("name", [name for name in METHODS if EXAMPLES.get(name) is not None])
@pytest.mark.parametrize("encoding", ["json", "form"])
async def test_every_method_answers_its_example_in_both_encodings(
    name: str, encoding: str, running: Running, http: aiohttp.ClientSession
) -> None:
    arguments = filled(name, running)
    token = APP_TOKEN if METHODS[name].needs == "app" else BOT_TOKEN
    as_form = {
        key: value if isinstance(value, str) else json.dumps(value)
        for key, value in arguments.items()
    }
    body: dict[str, Any] = {"json": arguments} if encoding == "json" else {"data": as_form}

    async with http.post(name, headers={"Authorization": f"Bearer {token}"}, **body) as response:
        answer = await response.json()

    assert answer["ok"], answer


@pytest.mark.parametrize("name", METHODS)
async def test_every_method_wants_a_token_that_exists(
    name: str, http: aiohttp.ClientSession
) -> None:
    async with http.post(name) as response:
        without = await response.json()
    async with http.post(name, data={"token": "xoxb-stolen"}) as response:
        wrong = await response.json()

    assert without == {"ok": False, "error": "not_authed"}
    assert wrong == {"ok": False, "error": "invalid_auth"}


async def test_an_unknown_method_is_named_as_such(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call("chat.scheduleMessage")

    assert refused.value.response["error"] == "unknown_method"


async def test_the_token_of_the_app_does_not_post(running: Running) -> None:
    client = AsyncWebClient(token=APP_TOKEN, base_url=running.api_url)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="Hello")

    assert refused.value.response["error"] == "not_allowed_token_type"


async def test_a_method_without_its_scope_says_which_is_missing() -> None:
    manifest = MANIFEST | {"oauth_config": {"scopes": {"bot": ["commands"]}}}
    running = await start(Workspace(), manifest)
    client = AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="Hello")
    await running.stop()

    assert refused.value.response["error"] == "missing_scope"
    assert refused.value.response["needed"] == "chat:write"
    assert refused.value.response["provided"] == "commands"


async def test_the_fourth_message_at_once_has_to_wait() -> None:
    running = await start(Workspace(), MANIFEST)
    client = AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)
    for text in ("one", "two", "three"):
        await client.chat_postMessage(channel="C0CCM", text=text)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="four")
    elsewhere = await client.chat_postMessage(channel="C0ISU", text="four")
    await running.stop()

    assert refused.value.response.status_code == 429
    assert refused.value.response["error"] == "ratelimited"
    assert refused.value.response.headers["Retry-After"] == "1"
    assert elsewhere["ok"]
