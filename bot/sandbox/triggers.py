"""Trigger IDs: the permission to open a modal within three seconds of what a person did."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import SlackError

TRIGGER_SECONDS: Final = 3.0


@dataclass(slots=True)
class Trigger:
    """Who acted and when, in seconds of the clock that ``Triggers`` was given."""

    user: str
    issued_at: float
    is_used: bool = False


class Triggers:
    """Issues trigger IDs and exchanges each one once. ``now`` answers seconds, ever rising."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._issued: dict[str, Trigger] = {}

    def issue(self, user: str) -> str:
        """A new trigger ID for something that ``user`` just did."""
        trigger_id = f"{len(self._issued) + 1}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._issued[trigger_id] = Trigger(user, self._now())
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """The user ID of the person who acted. Refuses as Slack does what is old or used."""
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.is_used:
            raise SlackError("exchanged_trigger_id")
        if self._now() - trigger.issued_at > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.is_used = True
        return trigger.user
