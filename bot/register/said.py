"""What a digest said, without its words: enough to tell in the next one what has changed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Item:
    """One row that a digest spoke of.

    ``key`` names it from digest to digest, like "follow_up:12"; ``mark`` is a short fingerprint of
    what was said of it; ``due_on`` is kept so that a day that was moved can be told.
    """

    key: str
    mark: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the digest of ``day`` said in a channel."""

    day: date
    items: tuple[Item, ...]

    def of(self, prefix: str) -> tuple[Item, ...]:
        """Those whose key begins so, like "follow_up:"."""
        return tuple(item for item in self.items if item.key.startswith(prefix))
