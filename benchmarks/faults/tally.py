"""Counts what became of the digests: from the sandbox's log, by the key in their metadata."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from bot.sandbox.messages import Message

LATE_SECONDS = 60.0
EMPTY, MISSED = "empty", "missed"


@dataclass(frozen=True, slots=True)
class Tally:
    """One run of the harness. Fields as in its JSON line."""

    kills: int
    slots: int
    posts: int
    lost: int
    doubled: int
    late: int
    missed_recorded: int
    missed_untruly: int

    @property
    def is_clean(self) -> bool:
        """No slot lost, none posted twice, none called missed that is there."""
        return self.lost == self.doubled == self.missed_untruly == 0

    def as_json(self) -> dict[str, int]:
        """The figures by name."""
        return asdict(self)


def tally(
    kills: int,
    due: Mapping[str, float],
    posted: Iterable[Message],
    recorded: Mapping[str, str],
) -> Tally:
    """Count.

    ``due``: for each slot's key, the real time (seconds since 1970) at which it had come.
    ``posted``: everything in the workspace. ``recorded``: the bot's own journal, outcome by key.

    lost: neither posted nor recorded as missed or empty. doubled: posts beyond the one of each key,
    those in threads and those of slots that nobody is owed too. late: posted over a minute after
    the slot had come. missed_recorded: not posted, and the journal says so. missed_untruly: posted,
    and the journal says that it was not.
    """
    posted = list(posted)
    keyed = [(key, one) for one in posted if (key := key_of(one)) is not None]
    # What several people are told has one key, and a conversation for each of them.
    times = Counter(key if _is_of_digest(key) else (key, one.channel) for key, one in keyed)
    first = {key: one for key, one in reversed(keyed) if key in due}
    unposted = [recorded.get(key) for key in due if key not in first]
    whole = {key for key, _ in keyed if _is_of_digest(key) and _is_whole(key)}
    return Tally(
        kills=kills,
        slots=len(due),
        posts=sum(key in due for key, _ in keyed),
        lost=sum(outcome not in (EMPTY, MISSED) for outcome in unposted),
        doubled=sum(number - 1 for number in times.values()) + len(whole - due.keys()),
        late=sum(float(one.ts) - due[key] > LATE_SECONDS for key, one in first.items()),
        missed_recorded=unposted.count(MISSED),
        missed_untruly=len(missed_untruly(posted, recorded)),
    )


def missed_untruly(posted: Iterable[Message], recorded: Mapping[str, str]) -> set[str]:
    """Keys of digests that were posted although the journal calls them missed."""
    return {key for one in posted if (key := key_of(one)) and recorded.get(key) == MISSED}


def key_of(message: Message) -> str | None:
    """The delivery key that the bot gave the message."""
    payload = (message.metadata or {}).get("event_payload", {})
    key = payload.get("key")
    return str(key) if key else None


def _is_of_digest(key: str) -> bool:
    return key.startswith("digest:")


def _is_whole(key: str) -> bool:
    """Whether it names a digest, not a part of one in its thread."""
    return key.count(":") == len(("digest", "team", "channel", "day")) - 1
