"""A bare Socket Mode client for tests that look at what is on the wire."""

from typing import Any, Self

import aiohttp

from bot.sandbox.server import Running
from bot.sandbox.web_api import APP_TOKEN


class Link:
    """One connection that acknowledges only what the test acknowledges."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        headers = {"Authorization": f"Bearer {APP_TOKEN}"}
        url = f"{self._running.api_url}apps.connections.open"
        async with self._session.post(url, headers=headers) as response:
            self.url = (await response.json())["url"]
        self._socket = await self._session.ws_connect(self.url)
        self.hello = await self.receive()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()
        await self._session.close()

    async def receive(self) -> dict[str, Any]:
        """The next envelope; fails after five seconds without one."""
        envelope: dict[str, Any] = await self._socket.receive_json(timeout=5)
        return envelope

    async def acknowledge(
        self, envelope: dict[str, Any], payload: dict[str, Any] | None = None
    ) -> None:
        """Answer an envelope, with a payload where one is given."""
        answer = {"envelope_id": envelope["envelope_id"]}
        await self._socket.send_json(answer | ({"payload": payload} if payload else {}))

    async def send(self, text: str) -> None:
        """Send anything."""
        await self._socket.send_str(text)

    async def next_event(self) -> dict[str, Any]:
        """The body of the next event, acknowledged."""
        envelope = await self.receive()
        await self.acknowledge(envelope)
        payload: dict[str, Any] = envelope["payload"]
        return payload
