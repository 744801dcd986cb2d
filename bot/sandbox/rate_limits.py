"""How often the bot may call: about one message a second in a channel, and a tier a method."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.sandbox.errors import RateLimitedError

PER_MINUTE: Final = {1: 1, 2: 20, 3: 50, 4: 100}
_POSTING = {"chat.postMessage": 3.0}
_TIERS = {
    "auth.test": 4,
    "chat.postEphemeral": 4,
    "conversations.list": 2,
    "conversations.members": 4,
    "reactions.add": 3,
    "reactions.remove": 2,
    "users.info": 4,
    "users.list": 2,
    "usergroups.list": 2,
    "usergroups.users.list": 2,
    "views.open": 4,
    "views.publish": 4,
    "views.push": 4,
    "views.update": 4,
}


@dataclass(slots=True)
class Bucket:
    """Calls left, and when that was counted."""

    left: float
    counted_at: float


class RateLimits:
    """Counts calls a method (and a channel, for messages). ``now`` answers seconds."""

    def __init__(self, now: Callable[[], float], *, is_on: bool = True) -> None:
        self._now = now
        self._is_on = is_on
        self._buckets: dict[str, Bucket] = {}

    def count(self, method: str, arguments: dict[str, Any]) -> None:
        """Take one call; raises ``RateLimitedError`` when none is left."""
        if not self._is_on:
            return
        if method in _POSTING:
            key, burst, per_second = f"{method} {arguments.get('channel')}", _POSTING[method], 1.0
        else:
            burst = float(PER_MINUTE[_TIERS.get(method, 3)])
            key, per_second = method, burst / 60
        now = self._now()
        bucket = self._buckets.setdefault(key, Bucket(burst, now))
        bucket.left = min(burst, bucket.left + (now - bucket.counted_at) * per_second)
        bucket.counted_at = now
        if bucket.left < 1:
            raise RateLimitedError(max(1, math.ceil((1 - bucket.left) / per_second)))
        bucket.left -= 1
