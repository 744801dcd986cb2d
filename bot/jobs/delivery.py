"""One digest on its way to a channel, and what a try to deliver it came to."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.blocks.message import Message
from bot.register.digest_delivery import SlotOutcome


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is to be delivered. ``day`` and ``due_at`` are those of a scheduled slot.

    Without a ``day`` it is as of today. The text is not in it: it is composed when it is posted.
    """

    team_id: str
    channel_id: str
    key: str
    day: date | None = None
    due_at: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a delivery: the post's ``message_ts``, or the ``reason`` for none.

    ``cause``, a code of Slack's or one in ``delivery_trouble``, is set when somebody is to be told
    of it. ``was_found``: an earlier try had posted it. ``details`` are for its thread, ``None``
    where they are still to be composed.
    """

    outcome: SlotOutcome
    message_ts: str | None = None
    reason: str | None = None
    cause: str | None = None
    was_found: bool = False
    details: Sequence[Message] | None = None


Attempt = Callable[[Delivery, Try], Awaitable[Pause | None]]
"""Tries to deliver; ``None`` when it is settled for good. Raises nothing."""
