"""A listener that fails leaves neither silence nor people's texts in the log."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.roles import Roles
from bot.sandbox.members import TEAM_ID
from bot.sandbox.server import Running
from bot.services import Message, Services
from bot.settings import Settings
from bot.surfaces import last_resort
from bot.surfaces.act import Act
from bot.surfaces.directory import SlackDirectory
from bot.surfaces.dispatcher import Dispatcher
from tests.builders import ZURICH

NOTE = "a confidential note"


async def fail() -> None:
    raise RuntimeError(NOTE)


async def dispatch(client: AsyncWebClient, body: dict[str, Any]) -> None:
    app = AsyncApp(client=client, process_before_response=True)
    last_resort.register(app)
    app.command("/ccm")(fail)
    app.event("app_home_opened")(fail)
    await app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))


async def test_tells_the_person_a_reference_that_the_log_knows(
    quiet: Running, client: AsyncWebClient, caplog: pytest.LogCaptureFixture
) -> None:
    member = quiet.person("U0MEMBER")
    typed = {"command": "/ccm", "user_id": member.id, "channel_id": "C0CCM", "text": NOTE}

    await dispatch(client, typed)

    [told] = member.visible("C0CCM")
    assert "tell whoever operates me the reference" in told.text
    [record] = [record for record in caplog.records if "RuntimeError in fail" in record.message]
    reference = record.message.split()[1].rstrip(":")
    assert reference in told.text
    assert NOTE not in caplog.text


async def test_a_refused_token_is_called_so_with_whom_to_tell(
    quiet: Running, client: AsyncWebClient, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    directory = SlackDirectory(client, TEAM_ID)
    roles = Roles(Settings.from_env({}), directory)
    dispatcher = Dispatcher(services, roles, directory, ZURICH, team_id=TEAM_ID)
    quiet.sandbox.faults.token_error = "token_revoked"

    told = await dispatcher.run("help", Act("U0MEMBER", "C0CCM", "Ev1"))

    assert isinstance(told, Message)
    assert "Slack does not let me in any more (token_revoked)" in told.text
    assert "tell an administrator" in told.text
    assert "Slack refuses SLACK_BOT_TOKEN (token_revoked)" in caplog.text


async def test_says_nothing_to_a_person_who_waits_for_nothing(
    quiet: Running, client: AsyncWebClient, caplog: pytest.LogCaptureFixture
) -> None:
    member = quiet.person("U0MEMBER")
    event = {"type": "app_home_opened", "user": member.id, "channel": "C0CCM"}

    await dispatch(client, {"type": "event_callback", "event": event})

    assert member.visible("C0CCM") == []
    assert "RuntimeError in fail" in caplog.text
