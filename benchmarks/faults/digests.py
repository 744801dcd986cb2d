"""``make faults``: kills bots that deliver digests, again and again, and counts what was lost."""

import argparse
import asyncio
import json
import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from benchmarks.faults.databases import POSTGRESQL, SQLITE, database
from benchmarks.faults.season import Season
from benchmarks.faults.tally import Tally
from benchmarks.faults.timetable import around_the_clock
from benchmarks.processes import clean_env
from bot.app.verbs import discover
from bot.sandbox.server import start
from bot.sandbox.workspace import Workspace
from bot.surfaces.manifest import manifest

CACHE = Path("var") / "cache"
FIRST_DAY = date(2024, 1, 15)
CHANNELS = 48
QUIET_SECONDS = 10.0
MOST_REPLICAS = 4


async def run(
    kills: int,
    kind: str,
    folder: Path,
    *,
    replicas: int = 1,
    channels: int = CHANNELS,
    seed: int = 0,
    quiet: float = QUIET_SECONDS,
) -> Tally:
    """Go through ``kills`` kills with ``replicas`` bots; databases and logs are in ``folder``."""
    if CACHE.is_dir():
        # No life here is long enough to encode all examples, which a bot does once.
        # What begins with a dot is being written by somebody and will be gone.
        hidden = ignore_patterns(".*")
        await asyncio.to_thread(copytree, CACHE, folder / CACHE, ignore=hidden, dirs_exist_ok=True)
    running = await start(Workspace(), manifest(discover()), rate_limited=False)
    workspace = running.sandbox.workspace
    running.sandbox.clock.go_to(FIRST_DAY)
    schedules = around_the_clock(channels)
    workspace.channels |= {one.channel_id: one.channel for one in schedules}
    with database(kind, folder) as url:
        dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
        season = Season(
            running, schedules, url, folder, clean_env(), replicas=replicas, dice=dice, quiet=quiet
        )
        try:
            await season.begin()
            await season.go_through(kills)
            return await season.settle()
        finally:
            await season.end()
            await running.stop()


def main(argv: Sequence[str] | None = None) -> int:
    """Run and print one line of JSON; 1 when a digest was lost or doubled."""
    parser = argparse.ArgumentParser(prog="benchmarks.faults.digests", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--database", choices=(SQLITE, POSTGRESQL), default=SQLITE)
    parser.add_argument("--replicas", type=int, help="2 to 4, on PostgreSQL only; default 2 there")
    parser.add_argument("--seed", type=int, default=0, help="the same moments and faults again")
    parser.add_argument("--folder", type=Path, help="keep databases and logs here (a new folder)")
    chosen = parser.parse_args(argv)
    most = MOST_REPLICAS if chosen.database == POSTGRESQL else 1
    replicas = chosen.replicas or min(2, most)
    if not 1 <= replicas <= most:
        parser.error(f"{chosen.database} takes 1 to {most} replicas")
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = chosen.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        counted = asyncio.run(
            run(
                chosen.kills,
                chosen.database,
                folder.resolve(),
                replicas=replicas,
                seed=chosen.seed,
            )
        )
    print(json.dumps(counted.as_json()), flush=True)
    return 0 if counted.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
