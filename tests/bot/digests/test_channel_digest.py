"""The digest of one channel: as it was set up there, and held against its last one."""

from datetime import timedelta

from bot.blocks.digest_values import Digest
from bot.blocks.digests import details
from bot.digests.channel_digest import channel_digest
from bot.register.digest import DigestSettings
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.register.level import Level
from bot.services import Audience
from bot.storage import Storage
from tests.bot.digests.digest_builders import (
    CHANNEL,
    MONDAY,
    NOW,
    a_question,
    services_with,
)
from tests.builders import TEAM, ZURICH, a_follow_up
from tests.fakes import FakeChannels

WEEK = timedelta(days=7)


async def composed(
    storage: Storage, *, key: str = "", channel: str = CHANNEL, all_curate: bool = False
) -> Digest:
    channels = FakeChannels()
    channels.audiences[channel] = Audience(
        has_outsiders=False, all_coordinate=True, all_curate=all_curate
    )
    services = services_with(storage, channels=channels)
    level = Level.COORDINATION
    return await channel_digest(services, TEAM, channel, level=level, zone=ZURICH, key=key)


async def record(storage: Storage, *states: str) -> None:
    async with storage.unit_of_work() as work:
        for state in states:
            await work.follow_ups.add(a_follow_up(state=state, due_on=MONDAY))


async def post(storage: Storage, key: str, *, after: timedelta = timedelta()) -> None:
    digest = await composed(storage, key=key)
    async with storage.unit_of_work() as work:
        await work.said.remember(TEAM, CHANNEL, key, digest.today, digest.items)
        posted = DigestDelivery(key, TEAM, CHANNEL, MONDAY, SlotOutcome.POSTED, NOW + after)
        await work.deliveries.record(posted)


async def test_says_what_the_channel_wants_to_read(storage: Storage) -> None:
    await record(storage, "LBN", "TCD")
    wanted = DigestSettings(
        TEAM, CHANNEL, "U1", NOW, sections=("due_follow_ups",), states=frozenset({"TCD"})
    )
    async with storage.unit_of_work() as work:
        await work.digests.set_settings(wanted)

    [part] = (await composed(storage)).parts
    assert part.counts == ("1 follow-up due within a week",)
    assert "Chad" in part.lines[0].text
    assert len((await composed(storage, channel="C2")).parts) > 1


async def test_marks_what_is_new_since_the_last_one(storage: Storage) -> None:
    await record(storage, "LBN")
    assert (await composed(storage)).since == ""
    await post(storage, "one")
    await record(storage, "TCD")

    digest = await composed(storage)

    assert [line.mark for line in digest.parts[0].lines] == ["", "new"]
    assert digest.since == "Since the digest of 15 January 2024: 1 new"


async def test_its_thread_marks_the_same_once_it_is_posted(storage: Storage) -> None:
    await record(storage, "LBN")
    await post(storage, "one")
    await record(storage, "TCD")
    before = await composed(storage, key="two")
    await post(storage, "two", after=WEEK)

    assert await composed(storage, key="two") == before
    assert (await composed(storage, key="three")).since.endswith("nothing new")


async def test_what_only_the_isu_may_press_stands_where_only_the_isu_reads(
    storage: Storage,
) -> None:
    async with storage.unit_of_work() as work:
        await work.questions.queue(a_question("Who pays?", event_id="E1"))
        await work.follow_ups.add(a_follow_up(due_on=MONDAY))

    theirs = str(details(await composed(storage)))
    isu = str(details(await composed(storage, all_curate=True)))

    assert "kb_draft" not in theirs
    assert "For the ISU: `/ccm kb unanswered`" in theirs
    assert "followup_tick" in theirs
    assert "kb_draft" in isu
    assert "For the ISU" not in isu
