"""One digest on its way to a channel, and what a try to deliver it came to."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is to be delivered. ``day`` is that of a scheduled slot; ``None``: as of today.

    The text is not in it: it is composed when it is posted.
    """

    team_id: str
    channel_id: str
    key: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """One try. ``number`` counts from 0; ``since`` (Unix time) is when the first one began.

    ``in_doubt``: an earlier try may have posted without coming to know of it.
    """

    number: int
    since: float
    in_doubt: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Not delivered yet: try again in so many ``seconds``."""

    seconds: float
    in_doubt: bool


Attempt = Callable[[Delivery, Try], Awaitable[Pause | None]]
"""Tries to deliver; ``None`` when it is settled for good. Raises nothing."""
