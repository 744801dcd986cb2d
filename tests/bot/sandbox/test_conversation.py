"""A real Bolt app talks to people in the sandbox."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond, AsyncSay

from bot.sandbox.server import Running

pytestmark = pytest.mark.usefixtures("handler")


async def test_a_mention_is_answered_in_its_thread(app: AsyncApp, running: Running) -> None:
    @app.event("app_mention")
    async def answer(event: dict[str, Any], say: AsyncSay) -> None:
        await say(text=f"You said: {event['text']}", thread_ts=event["ts"])

    delegate = running.person("U0MEMBER")
    asked = await delegate.say("C0CCM", "@Article 6 when is the deadline?")
    reply = await delegate.reads("You said", "C0CCM", thread_ts=asked.ts)

    assert reply.text == "You said: <@U0BOT> when is the deadline?"
    assert reply.thread_ts == asked.ts


async def test_a_slash_command_is_answered_to_one_person(app: AsyncApp, running: Running) -> None:
    @app.command("/ccm")
    async def answer(ack: AsyncAck, command: dict[str, Any], respond: AsyncRespond) -> None:
        await ack()
        await respond(f"Heard {command['text']}")

    delegate, other = running.person("U0MEMBER"), running.person("U0CURATOR")
    await delegate.command("C0CCM", "/ccm ask this")
    reply = await delegate.reads("Heard ask this", "C0CCM")

    assert reply.only_for == "U0MEMBER"
    assert other.visible("C0CCM") == []
