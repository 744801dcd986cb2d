"""Counts what became of the digests: from the sandbox's log, by the key in their metadata."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from bot.sandbox.messages import Message

LATE_SECONDS = 60.0
EMPTY, MISSED = "empty", "missed"


@dataclass(frozen=True, slots=True)
class Tally:
    """One run of the harness. Fields as in its JSON line, which leaves out ``missed_untruly``."""

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
        """The figures by name; what the journal says untruly is told on the standard error."""
        return {name: value for name, value in asdict(self).items() if name != "missed_untruly"}


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
    keyed = list(_keyed(posted))
    again = sum(len(several) - 1 for several in doubles(posted).values())
    first = {key: one for key, one in reversed(keyed) if key in due}
    unposted = [recorded.get(key) for key in due if key not in first]
    return Tally(
        kills=kills,
        slots=len(due),
        posts=sum(key in due for key, _ in keyed),
        lost=sum(outcome not in (EMPTY, MISSED) for outcome in unposted),
        doubled=again + len(unowed(posted, due)),
        late=sum(float(one.ts) - due[key] > LATE_SECONDS for key, one in first.items()),
        missed_recorded=unposted.count(MISSED),
        missed_untruly=len(missed_untruly(posted, recorded)),
    )


def doubles(posted: Iterable[Message]) -> dict[str, list[Message]]:
    """All messages of what is there more than once, in their order, by what it is.

    What several people are told has one key, and a conversation for each of them: it is named with
    that.
    """
    found: dict[str, list[Message]] = {}
    for key, one in _keyed(posted):
        found.setdefault(key if _is_of_digest(key) else f"{key} for {one.channel}", []).append(one)
    return {what: several for what, several in found.items() if len(several) > 1}


def unowed(posted: Iterable[Message], due: Container[str]) -> dict[str, list[Message]]:
    """The posts of digests that never came due, by their key."""
    found: dict[str, list[Message]] = {}
    for key, one in _keyed(posted):
        if _is_of_digest(key) and _is_whole(key) and key not in due:
            found.setdefault(key, []).append(one)
    return found


def missed_untruly(posted: Iterable[Message], recorded: Mapping[str, str]) -> set[str]:
    """Keys of digests that were posted although the journal calls them missed."""
    return {key for one in posted if (key := key_of(one)) and recorded.get(key) == MISSED}


def key_of(message: Message) -> str | None:
    """The delivery key that the bot gave the message."""
    payload = (message.metadata or {}).get("event_payload", {})
    key = payload.get("key")
    return str(key) if key else None


def _keyed(posted: Iterable[Message]) -> Iterator[tuple[str, Message]]:
    return ((key, one) for one in posted if (key := key_of(one)) is not None)


def _is_of_digest(key: str) -> bool:
    return key.startswith("digest:")


def _is_whole(key: str) -> bool:
    """Whether it names a digest, not a part of one in its thread."""
    return key.count(":") == len(("digest", "team", "channel", "day")) - 1
