"""Every method of the table answers its example, and wants a token."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox.methods.table import METHODS
from bot.sandbox.reacting import react
from bot.sandbox.server import Running
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN

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
    react(workspace, message, "U0BOT", "seedling")
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
