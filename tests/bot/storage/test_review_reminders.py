"""Who was reminded of which review, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

from bot.register.review_reminder import Reminded, ReviewReminder, Stage
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)
LATER = NOW + timedelta(minutes=5)
LEASE = timedelta(minutes=2)
ISU = Reminded("isu", date(2024, 1, 2), Stage.OWNER)
FUND = Reminded("fund", date(2024, 1, 3), Stage.OWNER)
FIRST = ReviewReminder(TEAM, "U1", "review:1", IN_THE_PLAN, NOW, NOW, (ISU, FUND))


async def test_a_reminder_is_kept_with_all_it_is_about(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.review_reminders.claim(FIRST) == FIRST

    async with any_storage.unit_of_work() as work:
        assert list(await work.review_reminders.all(TEAM)) == [FIRST]
        assert list(await work.review_reminders.all("T2")) == []


async def test_nobody_is_reminded_of_a_review_twice_at_one_stage(any_storage: Storage) -> None:
    standing_in = replace(ISU, stage=Stage.FALLBACK)
    again = replace(FIRST, key="review:2", about=(ISU, standing_in))

    async with any_storage.unit_of_work() as work:
        await work.review_reminders.claim(replace(FIRST, about=(ISU,)))
        claimed = await work.review_reminders.claim(again)
        other = await work.review_reminders.claim(replace(again, user_id="U2"))

    assert claimed.about == (standing_in,)
    assert other.about == (ISU, standing_in)


async def test_what_was_begun_is_taken_on_by_one_and_only_after_a_while(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        await work.review_reminders.claim(FIRST)

        assert not await work.review_reminders.begin(FIRST, NOW, NOW - LEASE)
        assert await work.review_reminders.begin(FIRST, LATER, LATER - LEASE)
        assert not await work.review_reminders.begin(FIRST, LATER, LATER - LEASE)
        [begun] = await work.review_reminders.all(TEAM)
    assert begun == replace(FIRST, begun_at=LATER)


async def test_what_was_told_is_never_begun_again(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.review_reminders.claim(FIRST)
        await work.review_reminders.told(FIRST, LATER, "1.0")

        assert not await work.review_reminders.begin(FIRST, LATER, LATER)
        [told] = await work.review_reminders.all(TEAM)
    assert told == replace(FIRST, told_at=LATER, message_ts="1.0")
