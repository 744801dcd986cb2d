"""The date that the bot takes as today: the real one, or one that somebody set on the page."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta


class Clock:
    """Real time moved by whole days or by hours. ``now`` answers seconds since 1970."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._shift = timedelta(0)

    @property
    def is_shifted(self) -> bool:
        """True while the date is not the real one."""
        return self._shift != timedelta(0)

    def now(self) -> datetime:
        """The workspace's time, in UTC; it runs on from the day that was set."""
        return datetime.fromtimestamp(self._now(), UTC) + self._shift

    def go_to(self, day: date | None) -> None:
        """Make it this day at the present time of day; None goes back to the real date.

        Raises ``ValueError`` for years that no calendar of the bot's can hold.
        """
        if day is None:
            self._shift = timedelta(0)
            return
        if not 1970 <= day.year <= 9000:  # noqa: PLR2004 - what Unix time and dateparser can hold
            raise ValueError(f"{day} is too far away. Give a date from 1970 to 9000.")
        self._shift = day - datetime.fromtimestamp(self._now(), UTC).date()

    def skip(self, time: timedelta) -> None:
        """Let this much time pass at once."""
        self._shift += time
