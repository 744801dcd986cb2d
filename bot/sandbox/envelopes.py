"""What travels over Socket Mode: envelopes out to the bot, acknowledgements back."""

import asyncio
import uuid
from dataclasses import dataclass, field
from typing import Any, Literal

EnvelopeType = Literal["events_api", "slash_commands", "interactive"]


@dataclass(slots=True)
class Envelope:
    """One delivery. ``answer`` resolves with the payload of the bot's acknowledgement."""

    type: EnvelopeType
    payload: dict[str, Any]
    retry_attempt: int = 0
    retry_reason: str = ""
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    answer: asyncio.Future[dict[str, Any]] = field(default_factory=asyncio.Future)

    def as_slack(self) -> dict[str, Any]:
        """The JSON object that Slack sends over the WebSocket."""
        sent: dict[str, Any] = {
            "envelope_id": self.id,
            "type": self.type,
            "payload": self.payload,
            "accepts_response_payload": self.type != "events_api",
        }
        if self.type == "events_api":
            sent |= {"retry_attempt": self.retry_attempt, "retry_reason": self.retry_reason}
        return sent

    def again(self, reason: str) -> "Envelope":
        """The same delivery once more, under a new envelope ID and the next retry number."""
        return Envelope(self.type, self.payload, self.retry_attempt + 1, reason)

    def acknowledge(self, payload: dict[str, Any]) -> None:
        """Take the bot's answer; a second one changes nothing."""
        if not self.answer.done():
            self.answer.set_result(payload)

    def lose(self) -> None:
        """The connection went away before an answer came."""
        if not self.answer.done():
            self.answer.set_exception(ConnectionResetError("connection closed"))
            self.answer.exception()  # Seen: nobody has to wait for a lost delivery.
