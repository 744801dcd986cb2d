"""What is owed in one season, and what became of it so far."""

import sys
import time
from collections.abc import Iterable
from datetime import datetime

from benchmarks.faults.databases import journal, reasons, untold
from benchmarks.faults.tally import Tally, doubles, key_of, missed_untruly, tally, unowed
from benchmarks.faults.timetable import Regular
from benchmarks.faults.waiting import tried_again_at
from bot.sandbox.clock import Clock
from bot.sandbox.messages import Message
from bot.sandbox.workspace import Workspace


class Account:
    """Kept beside the bots: ``url`` is their database, in which only their journal is read."""

    def __init__(self, workspace: Workspace, clock: Clock, url: str) -> None:
        self.killed = 0
        self._due: dict[str, float] = {}
        self._since: dict[Regular, datetime] = {}
        self._workspace = workspace
        self._clock = clock
        self._url = url

    def begin(self, regular: Regular) -> None:
        """From now on the digest of this channel is owed."""
        self._since[regular] = self._clock.now()

    def owe(self) -> None:
        """What has come due by now is owed. By real time it came now unless it had before."""
        now = self._clock.now()
        for regular, since in self._since.items():
            for key, _ in regular.slots(since, now):
                self._due.setdefault(key, time.time())

    def is_settled(self) -> bool:
        """Whether the bots' journal tells of every digest that has come due, and all were told.

        Telling that was cut off begins again only after minutes, and may come twice then. Time goes
        on while nobody skips any: a digest may have come due since the last look.
        """
        self.owe()
        return not self._due.keys() - journal(self._url).keys() and not untold(self._url)

    def tried_again_at(self) -> float:
        """When (Unix time) the last try begins, or began, of what is not settled; 0 for none."""
        return tried_again_at(self._url, self._due.keys() - journal(self._url).keys())

    def seconds_since_last_post(self) -> float:
        """For how long nothing of theirs was posted; since 1970 where nothing was at all."""
        log = self._workspace.log
        return time.time() - max((float(one.ts) for one in log if key_of(one)), default=0.0)

    def tally(self) -> Tally:
        """Count; what is there twice or untruly is told on the standard error."""
        posted, recorded = list(self._workspace.log), journal(self._url)
        for key, several in doubles(posted).items():
            _tell(f"doubled: {key} {_places(several)}")
        for key, strays in unowed(posted, self._due).items():
            _tell(f"owed to nobody: {key} {_places(strays)}")
        if wrong := missed_untruly(posted, recorded):
            why = reasons(self._url)
            said = {key: why.get(key) for key in sorted(wrong)}
            _tell(f"posted, yet recorded as missed: {said}")
        return tally(self.killed, self._due, posted, recorded)

    def say(self) -> None:
        """Tell on the standard error how far it is."""
        posts = sum(key_of(one) in self._due for one in self._workspace.log)
        _tell(f"{self.killed} kills, {len(self._due)} slots, {posts} posts")


def _places(posts: Iterable[Message]) -> str:
    return ", ".join(f"in {one.channel} at {one.ts}" for one in posts)


def _tell(said: str) -> None:
    print(said, file=sys.stderr, flush=True)
