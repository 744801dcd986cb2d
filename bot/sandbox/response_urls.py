"""Response URLs: five answers within half an hour to something that one person did."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import SlackError

USES: Final = 5
LIFETIME_SECONDS: Final = 30 * 60


@dataclass(slots=True)
class ResponseUrl:
    """Who may be answered, where, and about which message (its ``ts``), if about one."""

    user: str
    channel: str
    message_ts: str | None
    issued_at: float
    uses_left: int = USES


class ResponseUrls:
    """Issues the secret part of response URLs. ``now`` answers seconds, ever rising."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._issued: dict[str, ResponseUrl] = {}

    def issue(self, user: str, channel: str, message_ts: str | None = None) -> str:
        """The secret of a new response URL."""
        secret = secrets.token_urlsafe(18)
        self._issued[secret] = ResponseUrl(user, channel, message_ts, self._now())
        return secret

    def use(self, secret: str) -> ResponseUrl:
        """Take one use; raises ``expired_url`` or ``used_url`` when there is none."""
        url = self._issued.get(secret)
        if url is None or self._now() - url.issued_at > LIFETIME_SECONDS:
            raise SlackError("expired_url")
        if url.uses_left == 0:
            raise SlackError("used_url")
        url.uses_left -= 1
        return url
