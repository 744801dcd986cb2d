"""A short run of the harness: bots are killed, and every digest still comes once."""

from pathlib import Path

import pytest

from benchmarks.faults.digests import run


@pytest.mark.parametrize(("kind", "replicas", "kills"), [("sqlite", 1, 2), ("postgresql", 2, 1)])
async def test_no_digest_is_lost_or_doubled_by_kills(
    tmp_path: Path, kind: str, replicas: int, kills: int
) -> None:
    counted = await run(kills, kind, tmp_path, replicas=replicas, channels=24, seed=1, quiet=3.0)

    assert counted.kills == kills
    assert counted.posts > 0
    assert counted.is_clean, counted
