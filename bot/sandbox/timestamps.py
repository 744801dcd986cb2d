"""Times as Slack writes them in ``ts``, which also name a message: none is given twice."""

from collections.abc import Callable


class Timestamps:
    """Each later than all before, also while the clock stands still or goes back."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._last_micros = 0

    def next(self) -> str:
        """The time now, with six digits after the point."""
        self._last_micros = max(int(self._now() * 1_000_000), self._last_micros + 1)
        return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def come_after(self, ts: str) -> None:
        """Give only times later than this one from now on."""
        seconds, _, micros = ts.partition(".")
        self._last_micros = max(int(seconds) * 1_000_000 + int(micros), self._last_micros)
