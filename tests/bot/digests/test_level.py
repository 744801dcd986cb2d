"""What a channel may read, from who is in it or from what a coordinator set."""

import pytest

from bot.digests.level import channel_level
from bot.register.digest import ChannelLevel
from bot.register.level import Level
from bot.services import Audience
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, NOW
from tests.builders import TEAM
from tests.fakes import FakeChannels


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (Audience(has_outsiders=False, all_coordinate=True), Level.COORDINATION),
        (Audience(has_outsiders=False, all_coordinate=False), Level.PUBLIC),
        (Audience(has_outsiders=True, all_coordinate=True), Level.PUBLIC),
    ],
    ids=["only-coordinators", "others-too", "outsiders"],
)
async def test_goes_by_who_reads_along(
    storage: Storage, audience: Audience, expected: Level
) -> None:
    channels = FakeChannels()
    channels.audiences[CHANNEL] = audience

    assert await channel_level(TEAM, CHANNEL, storage, channels) is expected


async def test_what_a_coordinator_set_wins(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        chosen = ChannelLevel(TEAM, CHANNEL, Level.COORDINATORS, set_by="U1", set_at=NOW)
        await work.digests.set_level(chosen)

    assert await channel_level(TEAM, CHANNEL, storage, FakeChannels()) is Level.COORDINATORS
    assert await channel_level(TEAM, "C2", storage, FakeChannels()) is Level.COORDINATION
