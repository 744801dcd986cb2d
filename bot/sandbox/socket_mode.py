"""Socket Mode's side of Slack: hands out WebSocket addresses and delivers envelopes over them."""

import asyncio
import json
import secrets
from collections.abc import Callable, Coroutine
from typing import Any, Final

from aiohttp import WSMsgType, web

from bot.sandbox.envelopes import Envelope, EnvelopeType
from bot.sandbox.errors import AppSilentError
from bot.sandbox.members import APP_ID

RETRIES: Final = 3
WAIT_FOR_BOT_SECONDS: Final = 300.0
REFRESH_AFTER_SECONDS: Final = 3600.0
_DEBUG_INFO = {"host": "sandbox", "build_number": 1, "approximate_connection_time": 3600}


class SocketMode:
    """All connections of the bot. ``ack_seconds`` is how long it may take to acknowledge.

    ``connected_changed`` is told when the first connection opens and the last one closes.
    """

    def __init__(
        self, connected_changed: Callable[[bool], None], *, ack_seconds: float = 3.0
    ) -> None:
        self.ack_seconds = ack_seconds
        self._connected_changed = connected_changed
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._unanswered: dict[str, tuple[Envelope, web.WebSocketResponse]] = {}
        self._somebody_is_there = asyncio.Event()
        self._retired: set[web.WebSocketResponse] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_connected(self) -> bool:
        """True while at least one connection can take envelopes."""
        return bool(self._open)

    def issue_ticket(self) -> str:
        """A secret for one connection, part of the address that the bot is given."""
        self._tickets.add(ticket := secrets.token_hex(16))
        return ticket

    def send_event(self, payload: dict[str, Any]) -> None:
        """Deliver an event in the background, again when it is not acknowledged."""
        self._run(self._deliver_event(payload))

    async def ask(self, kind: EnvelopeType, payload: dict[str, Any]) -> dict[str, Any]:
        """Deliver a command or an interaction once; the answer's payload, empty when none.

        Raises ``AppSilentError`` with Slack's word for it when there is no acknowledgement.
        """
        if not self.is_connected:
            raise AppSilentError("dispatch_failed")
        try:
            return await self._deliver(Envelope(kind, payload))
        except (TimeoutError, ConnectionError):
            raise AppSilentError("operation_timeout") from None

    async def _deliver_event(self, payload: dict[str, Any]) -> None:
        envelope = Envelope("events_api", payload)
        while True:
            try:
                async with asyncio.timeout(WAIT_FOR_BOT_SECONDS):
                    while not self._open:
                        await self._somebody_is_there.wait()
            except TimeoutError:
                return
            try:
                await self._deliver(envelope)
            except (TimeoutError, ConnectionError) as problem:
                if envelope.retry_attempt >= RETRIES:
                    return
                is_late = isinstance(problem, TimeoutError)
                envelope = envelope.again("timeout" if is_late else "connection_failed")
            else:
                return

    async def _deliver(self, envelope: Envelope) -> dict[str, Any]:
        # Round robin: each envelope goes to one connection, the next one to the next.
        socket = self._open.pop(0)
        self._open.append(socket)
        self._unanswered[envelope.id] = (envelope, socket)
        try:
            async with asyncio.timeout(self.ack_seconds):
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
        old_age = asyncio.get_running_loop().call_later(
            REFRESH_AFTER_SECONDS, lambda: self._run(self._retire(socket))
        )
        try:
            async for frame in socket:
                if frame.type == WSMsgType.TEXT:
                    self._take_acknowledgement(frame.data)
        finally:
            old_age.cancel()
            self._dismiss(socket)
            self._retired.discard(socket)
            for envelope, carrier in list(self._unanswered.values()):
                if carrier is socket:
                    envelope.lose()
        return socket

    def _take_acknowledgement(self, frame: str) -> None:
        try:
            acknowledgement = json.loads(frame)
            envelope, _ = self._unanswered[acknowledgement["envelope_id"]]
        except (ValueError, KeyError, TypeError):
            return  # Slack ignores what is no acknowledgement, and what comes too late.
        envelope.acknowledge(acknowledgement.get("payload") or {})

    def _admit(self, socket: web.WebSocketResponse) -> None:
        self._open.append(socket)
        self._somebody_is_there.set()
        if len(self._open) == 1:
            self._connected_changed(True)

    def _dismiss(self, socket: web.WebSocketResponse) -> None:
        if socket not in self._open:
            return
        self._open.remove(socket)
        if not self._open:
            self._somebody_is_there.clear()
            self._connected_changed(False)

    async def refresh(self) -> None:
        """Ask every connection to be replaced by a new one, as Slack does every few hours."""
        for socket in list(self._open):
            await self._retire(socket)

    async def _retire(self, socket: web.WebSocketResponse) -> None:
        self._dismiss(socket)
        self._retired.add(socket)
        farewell = {"type": "disconnect", "reason": "refresh_requested", "debug_info": _DEBUG_INFO}
        if not socket.closed:
            await socket.send_json(farewell)
        self._run(self._close_later(socket))

    async def _close_later(self, socket: web.WebSocketResponse) -> None:
        # Time enough to acknowledge what was delivered before the refresh.
        await asyncio.sleep(self.ack_seconds)
        await socket.close()

    async def stop(self) -> None:
        """Close every connection and give up what is still to be delivered."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for socket in [*self._open, *self._retired]:
            await socket.close()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
