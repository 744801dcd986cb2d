"""How long a season settles: as long as something waits for its next try, and then for that try."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection

from sqlalchemy import String, column, make_url, select, table

from benchmarks.faults.databases import rows
from bot.jobs.dbos_settings import jobs_url
from bot.jobs.handing_in import BROKE_OFF, MILLISECONDS, UNDER_WAY, seconds_before
from bot.storage.engine import sync_url

SECONDS_TO_SETTLE = 420.0
SECONDS_FOR_A_TRY = 60.0
"""After it may begin: a look for what broke off, the doubt, the look-up, the post."""
MOST_SECONDS = 3_000.0
"""Whatever waits: a bot that tries for ever would end no season."""


async def settles(
    is_over: Callable[[], bool],
    tried_again_at: Callable[[], float],
    *,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Return once it ``is_over``, or when it will not be.

    ``tried_again_at``: when (Unix time) the last try that somebody waits for begins, or began.
    """
    begun = clock()
    end = begun + SECONDS_TO_SETTLE
    while not is_over():
        if clock() > end:
            end = min(tried_again_at() + SECONDS_FOR_A_TRY, begun + MOST_SECONDS)
            if clock() > end:
                return
        await sleep(0.5)


def tried_again_at(url: str, keys: Collection[str]) -> float:
    """When (Unix time) the last of these deliveries is tried again; 0 where none ever waited."""
    moments = [_wakes(url, keys), _handed_in_again(url, keys)]
    return max(moment for found in moments for moment in [*found, 0.0])


def _wakes(url: str, keys: Collection[str]) -> list[float]:
    """The ends of the pauses in jobs that are under way."""
    step = table(
        "operation_outputs",
        column("workflow_uuid", String),
        column("function_name", String),
        column("output", String),
        schema=_schema(url),
    )
    asked = select(step.c.workflow_uuid, step.c.output).where(step.c.function_name == "DBOS.sleep")
    under_way = {job for job, status, _ in _jobs(url) if status in UNDER_WAY}
    return [
        float(output)
        for job, output in rows(_address(url), asked)
        if job in under_way and _key(job) in keys
    ]


def _handed_in_again(url: str, keys: Collection[str]) -> list[float]:
    """When those of which the last job broke off are handed in again."""
    jobs: dict[str, list[tuple[float, str]]] = {}
    for job, status, ended in _jobs(url):
        jobs.setdefault(_key(job), []).append((ended, status))
    last = {key: (len(of), *max(of)) for key, of in jobs.items() if key in keys}
    return [
        ended + seconds_before(number)
        for number, ended, status in last.values()
        if status in BROKE_OFF
    ]


def _jobs(url: str) -> list[tuple[str, str, float]]:
    """Each job with its status and when (Unix time) it ended, or was touched last."""
    job = table(
        "workflow_status",
        column("workflow_uuid", String),
        column("status", String),
        column("updated_at"),
        schema=_schema(url),
    )
    asked = select(job.c.workflow_uuid, job.c.status, job.c.updated_at)
    return [(name, status, at / MILLISECONDS) for name, status, at in rows(_address(url), asked)]


def _key(job: str) -> str:
    return job.partition("#")[0]


def _schema(url: str) -> str | None:
    return None if make_url(url).get_backend_name() == "sqlite" else "dbos"


def _address(url: str) -> str:
    return jobs_url(sync_url(url))
