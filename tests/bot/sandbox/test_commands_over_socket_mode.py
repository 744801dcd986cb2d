"""Slash commands over a connection: answered as they are acknowledged, or reported as failed."""

from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.sandbox.server import Running
from tests.bot.sandbox.link import Link


async def test_a_command_without_a_bot_is_reported_to_the_person(running: Running) -> None:
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm help")

    assert delegate.notices == ['/ccm failed with the error "dispatch_failed"']


async def test_a_command_without_acknowledgement_is_reported_and_not_sent_again(
    impatient: Running,
) -> None:
    async with Link(impatient) as link:
        delegate = impatient.person("U0MEMBER")
        await delegate.command("C0CCM", "/ccm help")
        await delegate.say("C0CCM", "hello")
        first, second = await link.receive(), await link.receive()

    assert delegate.notices == ['/ccm failed with the error "operation_timeout"']
    assert (first["type"], second["type"]) == ("slash_commands", "events_api")
    assert first["accepts_response_payload"]
    assert "retry_attempt" not in first


async def test_an_acknowledgement_may_carry_the_answer(
    app: AsyncApp, running: Running, handler: AsyncSocketModeHandler
) -> None:
    @app.command("/ccm")
    async def answer(ack: AsyncAck, command: dict[str, Any]) -> None:
        if command["text"] == "aloud":
            await ack({"response_type": "in_channel", "text": "Aloud"})
        else:
            await ack("Quietly")

    assert handler.client is not None
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm aloud")
    await delegate.command("C0CCM", "/ccm")

    aloud, quiet = delegate.visible("C0CCM")
    assert (aloud.text, aloud.only_for) == ("Aloud", None)
    assert (quiet.text, quiet.only_for) == ("Quietly", "U0MEMBER")
