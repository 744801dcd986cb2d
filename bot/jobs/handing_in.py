"""Hands deliveries in: a job for each, and a new one where a job broke off by a fault of ours."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.jobs.delivery import Delivery
from bot.jobs.pace import Pace
from bot.jobs.workflow import BrokeOff, Workflow

if TYPE_CHECKING:
    from dbos import Queue, WorkflowStatus

UNDER_WAY = {"PENDING", "ENQUEUED", "DELAYED"}
BROKE_OFF = {"ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"}
MILLISECONDS = 1_000
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 600.0
MOST_IN_VAIN = 6
"""Jobs of one delivery that break off, within some five minutes, before it may be given up."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A delivery that broke off. The log tells why under the ``reference`` of the last job.

    ``is_hopeless`` once as many jobs broke off as are to be tried at least.
    """

    reference: str
    is_hopeless: bool


def seconds_before(number: int) -> float:
    """How long to wait before the job with this ``number``; the first after a fault is 1."""
    return min(FIRST_PAUSE * 2.0 ** min(number, 10), LONGEST_PAUSE)


class HandingIn:
    """``deliver`` is the registered workflow; ``clock`` is real time, by which jobs are stamped.

    Slots are handed in at the ``pace`` at which digests are posted: two hundred jobs begun at one
    moment would be done no sooner, and answers would wait meanwhile.
    """

    def __init__(
        self,
        queue: "Queue",
        deliver: Workflow,
        pace: Pace,
        *,
        wait: Callable[[int], float] = seconds_before,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._queue = queue
        self._deliver = deliver
        self._pace = pace
        self._wait = wait
        self._clock = clock

    async def enqueue(self, delivery: Delivery) -> None:
        """Hand it in. Again it changes nothing, but where the last job broke off a while ago.

        A slot waits for its turn; what a person asked for does not.
        """
        from dbos import SetWorkflowID

        jobs = await _jobs_of(delivery.key)
        if jobs and not self._is_to_be_tried_again(jobs):
            return
        if delivery.day:
            await self._pace.turn()
        day = delivery.day.isoformat() if delivery.day else ""
        due = delivery.due_at.isoformat() if delivery.due_at else ""
        # Two processes that see the same jobs give the next one the same ID.
        job_id = f"{delivery.key}#{len(jobs)}" if jobs else delivery.key
        since = (jobs[0].created_at or 0) / MILLISECONDS if jobs else 0.0
        with SetWorkflowID(job_id):
            await self._queue.enqueue_async(
                self._deliver, delivery.team_id, delivery.channel_id, delivery.key, day, due, since
            )

    def _is_to_be_tried_again(self, jobs: Sequence["WorkflowStatus"]) -> bool:
        last = jobs[-1]
        if last.status not in BROKE_OFF:
            return False
        ended = (last.completed_at or last.updated_at or 0) / MILLISECONDS
        return self._clock() - ended >= self._wait(len(jobs))


async def is_on_its_way(key: str) -> bool:
    """Whether a delivery was handed in under ``key`` and has not come to its end."""
    jobs = await _jobs_of(key)
    return bool(jobs) and jobs[-1].status in UNDER_WAY


async def broke_off(key: str) -> Broken | None:
    """How it stands with a delivery whose last job broke off; ``None`` if it did not."""
    jobs = await _jobs_of(key)
    if not jobs or jobs[-1].status not in BROKE_OFF:
        return None
    return Broken(BrokeOff.reference_in(jobs[-1].error), is_hopeless=len(jobs) >= MOST_IN_VAIN)


async def broken(prefix: str, lately: timedelta) -> list[tuple[Delivery, Broken]]:
    """The deliveries of keys with this prefix, handed in ``lately``, whose last job broke off."""
    from dbos import DBOS

    # A job after the first one has a number behind the key.
    found = await DBOS.list_workflows_async(
        workflow_id_prefix=prefix,
        status=sorted(BROKE_OFF),
        start_time=(datetime.now(UTC) - lately).isoformat(),
        load_output=False,
    )
    deliveries = []
    for job in found:
        team_id, channel_id, key, day, due, *_ = job.input["args"] if job.input else [""] * 5
        if job.workflow_id == key and (how := await broke_off(key)):
            slot = date.fromisoformat(day) if day else None
            due_at = datetime.fromisoformat(due) if due else None
            deliveries.append((Delivery(team_id, channel_id, key, slot, due_at), how))
    return deliveries


async def _jobs_of(key: str) -> Sequence["WorkflowStatus"]:
    """The jobs of one delivery in their order."""
    from dbos import DBOS

    first = await DBOS.get_workflow_status_async(key)
    if first is None:
        return []
    if first.status not in BROKE_OFF:
        return [first]
    others = await DBOS.list_workflows_async(workflow_id_prefix=f"{key}#", load_input=False)
    return [first, *sorted(others, key=lambda job: int(job.workflow_id.rpartition("#")[2]))]
