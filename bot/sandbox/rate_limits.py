"""How often the bot may call: messages in a channel and in the workspace, and a tier a method."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.sandbox.errors import RateLimitedError

PER_MINUTE: Final = {1: 1, 2: 20, 3: 50, 4: 100}
_POSTING = "chat.postMessage"
# Slack speaks of one a second in a channel, several hundred a minute in a workspace, short bursts.
IN_A_CHANNEL: Final = 1.0
IN_THE_WORKSPACE: Final = 5.0
SECONDS_OF_A_BURST: Final = 3.0
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
    """Calls left, when that was counted, and how many come in a second."""

    left: float
    counted_at: float
    per_second: float


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
        if method == _POSTING:
            here = f"{method} {arguments.get('channel')}"
            buckets = [
                self._filled(here, IN_A_CHANNEL, IN_A_CHANNEL * SECONDS_OF_A_BURST),
                self._filled(method, IN_THE_WORKSPACE, IN_THE_WORKSPACE * SECONDS_OF_A_BURST),
            ]
        else:
            burst = float(PER_MINUTE[_TIERS.get(method, 3)])
            buckets = [self._filled(method, burst / 60, burst)]
        seconds = max((1 - one.left) / one.per_second for one in buckets)
        if seconds > 0:
            raise RateLimitedError(max(1, math.ceil(seconds)))
        for one in buckets:
            one.left -= 1

    def _filled(self, key: str, per_second: float, most: float) -> Bucket:
        """The bucket with what has come into it since it was last looked at."""
        now = self._now()
        bucket = self._buckets.setdefault(key, Bucket(most, now, per_second))
        bucket.left = min(most, bucket.left + (now - bucket.counted_at) * per_second)
        bucket.counted_at = now
        return bucket
