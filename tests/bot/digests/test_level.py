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


async def set_coordinators(storage: Storage, *, with_outsiders: bool) -> None:
    chosen = ChannelLevel(
        TEAM, CHANNEL, Level.COORDINATORS, with_outsiders, set_by="U1", set_at=NOW
    )
    async with storage.unit_of_work() as work:
        await work.digests.set_level(chosen)


async def test_what_a_coordinator_set_wins(storage: Storage) -> None:
    await set_coordinators(storage, with_outsiders=False)

    assert await channel_level(TEAM, CHANNEL, storage, FakeChannels()) is Level.COORDINATORS
    assert await channel_level(TEAM, "C2", storage, FakeChannels()) is Level.COORDINATION


@pytest.mark.parametrize(
    ("with_outsiders", "expected"), [(False, Level.PUBLIC), (True, Level.COORDINATORS)]
)
async def test_outsiders_who_come_later_do_not_read_what_was_set_without_them(
    storage: Storage, with_outsiders: bool, expected: Level
) -> None:
    channels = FakeChannels()
    channels.audiences[CHANNEL] = Audience(has_outsiders=True, all_coordinate=False)
    await set_coordinators(storage, with_outsiders=with_outsiders)

    assert await channel_level(TEAM, CHANNEL, storage, channels) is expected
