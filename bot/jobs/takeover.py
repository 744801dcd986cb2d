"""Takes on the work of replicas that do not come back."""

import asyncio
import logging
import time
from collections.abc import Callable

from bot.faults import describe
from bot.jobs.replica import GRACE, Replica
from bot.jobs.throttled_log import Throttled

log = logging.getLogger(__name__)
log.addFilter(Throttled())

SECONDS_BETWEEN_LOOKS = 1.0


class Takeover:
    """Run by every replica; the lock of the dead one's name lets one of them take its work on."""

    def __init__(
        self,
        replica: Replica,
        queue: str,
        *,
        grace: float = GRACE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._replica = replica
        self._queue = queue
        self._grace = grace
        self._clock = clock
        self._away_since: dict[str, float] = {}

    async def run(self) -> None:
        """Look again and again, until cancelled; while the database is away, wait for it."""
        while True:
            try:
                await self._replica.keep_name()
                await self.look()
            except Exception as error:
                # Nobody could be seen, so nobody is known to be away.
                self._away_since.clear()
                log.warning("%s cannot look after other replicas", describe(error))
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Take on what belongs to replicas that have been away for longer than the grace."""
        now, held = self._clock(), self._replica.is_held
        owners = {owner for owner, _ in await _under_way() if owner != self._replica.name}
        away = {owner for owner in owners if not await held(owner)}
        self._away_since = {owner: self._away_since.get(owner, now) for owner in away}
        for owner, since in self._away_since.items():
            if now - since >= self._grace:
                await self._take_over(owner)

    async def _take_over(self, owner: str) -> None:
        if not await self._replica.lock(owner):
            return
        try:
            from dbos import DBOS

            # Asked again under the lock: another replica may have been faster.
            left = [job for by, job in await _under_way() if by == owner]
            for job in left:
                await DBOS.resume_workflow_async(job, queue_name=self._queue)
            log.info("took on %s jobs of %s", len(left), owner)
        finally:
            await self._replica.unlock(owner)


async def _under_way() -> list[tuple[str, str]]:
    """The jobs that somebody has begun: by whom, and their IDs."""
    from dbos import DBOS

    found = await DBOS.list_workflows_async(status="PENDING", load_input=False, load_output=False)
    return [(job.executor_id or "", job.workflow_id) for job in found]
