"""A time that only the test moves."""

from dataclasses import dataclass, field


@dataclass
class Watch:
    """It remembers how long somebody wanted to sleep."""

    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
