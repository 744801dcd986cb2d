"""What time it is: the machine's, or that of the sandbox, where a person can set the date."""

from datetime import UTC, datetime, timedelta

import aiohttp

SECONDS_TO_ANSWER = 2


class SystemClock:
    """The machine's time."""

    async def now(self) -> datetime:
        """The present, in UTC."""
        return datetime.now(UTC)


class WorkspaceClock:
    """The time that the sandbox serves at ``url`` as ``{"now": ISO 8601}``."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None
        self._ahead: timedelta | None = None

    async def now(self) -> datetime:
        """The present of the workspace, in UTC; while the sandbox is away, its clock goes on.

        Raise what went wrong where it was never reached: another day's digests would be posted.
        """
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=SECONDS_TO_ANSWER)
            self._session = aiohttp.ClientSession(timeout=timeout)
        try:
            async with self._session.get(self._url) as response:
                answer = await response.json()
            now = datetime.fromisoformat(answer["now"]).astimezone(UTC)
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError):
            if self._ahead is None:
                raise
            return datetime.now(UTC) + self._ahead
        self._ahead = now - datetime.now(UTC)
        return now

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()
