"""What is owed in one season, and what became of it so far."""

import sys
import time

from benchmarks.faults.databases import journal, reasons
from benchmarks.faults.tally import Tally, key_of, missed_untruly, tally
from bot.sandbox.workspace import Workspace


class Account:
    """Kept beside the bots: ``url`` is their database, in which only their journal is read."""

    def __init__(self, workspace: Workspace, url: str) -> None:
        self.killed = 0
        self._due: dict[str, float] = {}
        self._workspace = workspace
        self._url = url

    def owe(self, key: str) -> None:
        """A digest has come due, now unless it had before."""
        self._due.setdefault(key, time.time())

    def is_settled(self) -> bool:
        """Whether the bots' journal tells of every digest that has come due."""
        return not self._due.keys() - journal(self._url).keys()

    def seconds_since_last_post(self) -> float:
        """For how long nothing of theirs was posted; since 1970 where nothing was at all."""
        log = self._workspace.log
        return time.time() - max((float(one.ts) for one in log if key_of(one)), default=0.0)

    def tally(self) -> Tally:
        """Count; what the journal says wrongly is told on the standard error."""
        posted, recorded = self._workspace.log, journal(self._url)
        if wrong := missed_untruly(posted, recorded):
            why = reasons(self._url)
            said = {key: why.get(key) for key in sorted(wrong)}
            print(f"posted, yet recorded as missed: {said}", file=sys.stderr)
        return tally(self.killed, self._due, posted, recorded)

    def say(self) -> None:
        """Tell on the standard error how far it is."""
        posts = sum(key_of(one) in self._due for one in self._workspace.log)
        said = f"{self.killed} kills, {len(self._due)} slots, {posts} posts"
        print(said, file=sys.stderr, flush=True)
