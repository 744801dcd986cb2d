"""What a channel may read, from who is in it or from what a coordinator set."""

from pathlib import Path

import pytest

from bot.digests.level import channel_level
from bot.register.digest import ChannelLevel
from bot.register.level import Level
from tests.bot.digests.digest_builders import CHANNEL, NOW, TEAM, Readers, fresh_storage


@pytest.mark.parametrize(
    ("readers", "expected"),
    [
        (Readers(has_outsiders=False, all_coordinate=True), Level.COORDINATION),
        (Readers(has_outsiders=False, all_coordinate=False), Level.PUBLIC),
        (Readers(has_outsiders=True, all_coordinate=True), Level.PUBLIC),
    ],
    ids=["only-coordinators", "others-too", "outsiders"],
)
async def test_goes_by_who_reads_along(tmp_path: Path, readers: Readers, expected: Level) -> None:
    async with fresh_storage(tmp_path) as storage:
        assert await channel_level(TEAM, CHANNEL, storage, readers) is expected


async def test_what_a_coordinator_set_wins(tmp_path: Path) -> None:
    async with fresh_storage(tmp_path) as storage:
        async with storage.unit_of_work() as work:
            chosen = ChannelLevel(TEAM, CHANNEL, Level.COORDINATORS, set_by="U1", set_at=NOW)
            await work.digests.set_level(chosen)

        assert await channel_level(TEAM, CHANNEL, storage, Readers()) is Level.COORDINATORS
        assert await channel_level(TEAM, "C2", storage, Readers()) is Level.COORDINATION
