"""What all jobs that tell people something have in common."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from bot.faults import describe
from bot.services import Services

T = TypeVar("T")

SECONDS_BETWEEN_LOOKS = 5.0


def real_time() -> datetime:
    """The time by which Slack stamps messages, whatever date the sandbox shows."""
    return datetime.now(UTC)


class Teller:
    """Several processes may tell at once: each thing is taken on by one of them."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        *,
        slack_time: Callable[[], datetime] = real_time,
    ) -> None:
        self._services = services
        self._client = client
        self._team_id = team_id
        self._slack_time = slack_time


async def each(
    due: Iterable[T],
    tell: Callable[[T], Awaitable[None]],
    name: Callable[[T], str],
    log: logging.Logger,
) -> None:
    """Tell of all that is due; what fails is logged by ``name`` and tried again after the lease."""
    for one in due:
        try:
            await tell(one)
        except Exception as error:
            log.warning("%s will be told again: %s", name(one), describe(error))
