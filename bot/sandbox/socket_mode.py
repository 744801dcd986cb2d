"""Delivers to the bot as Slack does: events again until acknowledged, all else once."""

import asyncio
from typing import Any, Final

from bot.sandbox.connections import Connections
from bot.sandbox.envelopes import Envelope, EnvelopeType
from bot.sandbox.errors import AppSilentError

RETRIES: Final = 3
WAIT_FOR_BOT_SECONDS: Final = 300.0


class SocketMode:
    """What the rest of the sandbox sends the bot goes through here."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._deliveries: set[asyncio.Task[None]] = set()

    def send_event(self, payload: dict[str, Any]) -> None:
        """Deliver an event in the background, again when it is not acknowledged."""
        delivery = asyncio.create_task(self._deliver_event(payload))
        self._deliveries.add(delivery)
        delivery.add_done_callback(self._deliveries.discard)

    async def ask(self, kind: EnvelopeType, payload: dict[str, Any]) -> dict[str, Any]:
        """Deliver a command or an interaction once; the answer's payload, empty when none.

        Raises ``AppSilentError`` with Slack's word for it when there is no acknowledgement.
        """
        if not self._connections.are_open:
            raise AppSilentError("dispatch_failed")
        try:
            return await self._connections.deliver(Envelope(kind, payload))
        except (TimeoutError, ConnectionError):
            raise AppSilentError("operation_timeout") from None

    async def stop(self) -> None:
        """Give up what is still to be delivered, and close every connection."""
        for delivery in self._deliveries:
            delivery.cancel()
        await asyncio.gather(*self._deliveries, return_exceptions=True)
        await self._connections.close()

    async def _deliver_event(self, payload: dict[str, Any]) -> None:
        envelope = Envelope("events_api", payload)
        while True:
            try:
                async with asyncio.timeout(WAIT_FOR_BOT_SECONDS):
                    await self._connections.wait_until_open()
            except TimeoutError:
                return
            try:
                await self._connections.deliver(envelope)
            except (TimeoutError, ConnectionError) as problem:
                if envelope.retry_attempt >= RETRIES:
                    return
                is_late = isinstance(problem, TimeoutError)
                envelope = envelope.again("timeout" if is_late else "connection_failed")
            else:
                return
