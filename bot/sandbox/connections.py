"""The bot's WebSocket connections: addresses for them, envelopes out, acknowledgements in."""

import asyncio
import json
import secrets
from collections.abc import Callable
from typing import Any, Final

from aiohttp import WSMsgType, web

from bot.sandbox.envelopes import Envelope
from bot.sandbox.members import APP_ID

REFRESH_AFTER_SECONDS: Final = 3600.0
_DEBUG_INFO = {"host": "sandbox", "build_number": 1, "approximate_connection_time": 3600}


class Connections:
    """Takes turns among the open ones.

    ``ack_seconds`` is how long an acknowledgement may take; ``changed`` is told when the
    first connection opens and the last one closes.
    """

    def __init__(self, changed: Callable[[bool], None], ack_seconds: float) -> None:
        self._changed = changed
        self._ack_seconds = ack_seconds
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._all: set[web.WebSocketResponse] = set()
        self._unanswered: dict[str, tuple[Envelope, web.WebSocketResponse]] = {}
        self._first_opened = asyncio.Event()

    @property
    def are_open(self) -> bool:
        """True while at least one connection can take envelopes."""
        return bool(self._open)

    async def wait_until_open(self) -> None:
        """Return as soon as there is a connection."""
        while not self._open:
            await self._first_opened.wait()

    def issue_ticket(self) -> str:
        """A secret for one connection, part of the address that the bot is given."""
        self._tickets.add(ticket := secrets.token_hex(16))
        return ticket

    async def deliver(self, envelope: Envelope) -> dict[str, Any]:
        """Send to the connection whose turn it is; the payload of its acknowledgement.

        Raises ``TimeoutError`` when none comes, ``ConnectionError`` when the connection breaks.
        """
        socket = self._open.pop(0)
        self._open.append(socket)
        self._unanswered[envelope.id] = (envelope, socket)
        try:
            async with asyncio.timeout(self._ack_seconds):
                await socket.send_json(envelope.as_slack())
                return await envelope.answer
        finally:
            del self._unanswered[envelope.id]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """The WebSocket endpoint; each ticket opens one connection."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="This address has been used or was never given out.")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self._open) + 1,
                "debug_info": _DEBUG_INFO,
                "connection_info": {"app_id": APP_ID},
            }
        )
        self._admit(socket)
        refreshing = asyncio.create_task(self._refresh_after(socket, REFRESH_AFTER_SECONDS))
        try:
            async for frame in socket:
                if frame.type == WSMsgType.TEXT:
                    self._take_acknowledgement(frame.data)
        finally:
            refreshing.cancel()
            self._retire(socket)
            self._all.discard(socket)
            self._lose_what_it_carried(socket)
        return socket

    async def refresh(self) -> None:
        """Ask every connection to be replaced by a new one, as Slack does every few hours."""
        await asyncio.gather(*(self._refresh_after(socket, 0) for socket in self._open))

    async def close(self) -> None:
        """Close every connection."""
        for socket in list(self._all):
            await socket.close()

    def _admit(self, socket: web.WebSocketResponse) -> None:
        self._open.append(socket)
        self._all.add(socket)
        self._first_opened.set()
        if len(self._open) == 1:
            self._changed(True)

    def _retire(self, socket: web.WebSocketResponse) -> None:
        if socket not in self._open:
            return
        self._open.remove(socket)
        if not self._open:
            self._first_opened.clear()
            self._changed(False)

    async def _refresh_after(self, socket: web.WebSocketResponse, seconds: float) -> None:
        await asyncio.sleep(seconds)
        if socket.closed:
            return
        self._retire(socket)
        farewell = {"type": "disconnect", "reason": "refresh_requested", "debug_info": _DEBUG_INFO}
        await socket.send_json(farewell)
        # Time enough to acknowledge what was delivered before.
        await asyncio.sleep(self._ack_seconds)
        await socket.close()

    def _take_acknowledgement(self, frame: str) -> None:
        try:
            acknowledgement = json.loads(frame)
            envelope, _ = self._unanswered[acknowledgement["envelope_id"]]
        except (ValueError, KeyError, TypeError):
            return  # Slack ignores what is no acknowledgement, and what comes too late.
        envelope.acknowledge(acknowledgement.get("payload") or {})

    def _lose_what_it_carried(self, socket: web.WebSocketResponse) -> None:
        for envelope, carrier in list(self._unanswered.values()):
            if carrier is socket:
                envelope.lose()
