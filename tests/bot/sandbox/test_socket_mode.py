"""Events over connections: delivered again, over the next, or to one of several."""

import asyncio

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncSay

from bot.sandbox.server import Running
from tests.bot.sandbox.link import Link


async def test_says_hello_and_gives_each_address_once(running: Running) -> None:
    async with Link(running) as link, aiohttp.ClientSession() as session:
        assert link.hello["type"] == "hello"
        assert link.hello["num_connections"] == 1

        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(link.url)


async def test_an_event_without_acknowledgement_comes_again_three_times(
    impatient: Running,
) -> None:
    async with Link(impatient) as link:
        await impatient.person("U0MEMBER").say("C0CCM", "hello")
        attempts = [await link.receive() for _ in range(4)]

        assert [one["retry_attempt"] for one in attempts] == [0, 1, 2, 3]
        assert [one["retry_reason"] for one in attempts] == ["", "timeout", "timeout", "timeout"]
        assert len({one["envelope_id"] for one in attempts}) == 4
        assert len({one["payload"]["event_id"] for one in attempts}) == 1

        await impatient.person("U0MEMBER").say("C0CCM", "something else")
        assert (await link.receive())["payload"]["event"]["text"] == "something else"


async def test_an_event_on_a_broken_connection_is_delivered_over_the_next(
    running: Running,
) -> None:
    async with Link(running) as link:
        await running.person("U0MEMBER").say("C0CCM", "hello")
        lost = await link.receive()
    async with Link(running) as link:
        again = await link.receive()
        await link.acknowledge(again)

    assert again["payload"] == lost["payload"]
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "connection_failed")


async def test_events_wait_for_a_bot_to_connect(running: Running) -> None:
    await running.person("U0MEMBER").say("C0CCM", "is anybody there?")
    async with Link(running) as link:
        body = await link.next_event()

    assert body["event"]["text"] == "is anybody there?"


async def test_each_event_goes_to_one_of_several_connections(running: Running) -> None:
    async with Link(running) as one, Link(running) as other:
        for text in ("first", "second"):
            await running.person("U0MEMBER").say("C0CCM", text)
        heard = [(await link.next_event())["event"]["text"] for link in (one, other)]

    assert other.hello["num_connections"] == 2
    assert sorted(heard) == ["first", "second"]


async def test_what_one_connection_lost_comes_over_the_other(running: Running) -> None:
    async with Link(running) as stays:
        async with Link(running) as dies:
            for text in ("first", "second"):
                await running.person("U0MEMBER").say("C0CCM", text)
            kept = (await stays.next_event())["event"]["text"]
            lost = await dies.receive()
        again = await stays.receive()
        await stays.acknowledge(again)

    assert again["payload"] == lost["payload"]
    assert again["retry_reason"] == "connection_failed"
    assert {kept, again["payload"]["event"]["text"]} == {"first", "second"}


async def test_what_is_no_acknowledgement_is_ignored(running: Running) -> None:
    async with Link(running) as link:
        await running.person("U0MEMBER").say("C0CCM", "hello")
        envelope = await link.receive()
        for nonsense in ("", "[]", "7", '{"envelope_id": []}', '{"envelope_id": "other"}'):
            await link.send(nonsense)
        await link.acknowledge(envelope)
        await running.person("U0MEMBER").say("C0CCM", "still there?")

        assert (await link.next_event())["event"]["text"] == "still there?"


async def test_a_bot_reconnects_when_asked_to_refresh(
    app: AsyncApp, running: Running, handler: AsyncSocketModeHandler
) -> None:
    @app.event("message")
    async def answer(say: AsyncSay) -> None:
        await say("Still here")

    before = handler.client.current_session
    reconnected = asyncio.Event()
    running.sandbox.workspace.listen(
        lambda _: reconnected.set() if running.sandbox.connections.are_open else None
    )
    refreshing = asyncio.create_task(running.sandbox.connections.refresh())
    async with asyncio.timeout(5):
        await reconnected.wait()
    refreshing.cancel()
    delegate = running.person("U0MEMBER")
    await delegate.say("D0MEMBER", "hello")
    await delegate.reads("Still here", "D0MEMBER")

    assert handler.client.current_session is not before
