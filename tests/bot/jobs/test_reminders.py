"""Reminders of a morning: to those who want them, once, at their time, or not at all."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.jobs.telling import LEASE
from bot.register.level import Level
from bot.roles import Person
from bot.storage import Storage
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.mornings import MINE, MONDAY, Mornings, wanted
from tests.bot.jobs.reviews import CURATOR, FUND, Reviews
from tests.builders import TEAM, ZURICH, a_follow_up

TUESDAY = date(2024, 1, 16)


@pytest.fixture
async def mornings(storage: Storage, slack: FakeSlack) -> Mornings:
    await wanted(storage, MINE)
    return Mornings(storage, slack)


async def test_one_message_comes_at_the_time_that_was_set(mornings: Mornings) -> None:
    await mornings.look(at=time(8, 29))
    assert mornings.told == []
    for at in (time(8, 30), time(8, 31), time(12)):
        await mornings.look(at=at)

    [text] = mornings.texts
    assert mornings.told == ["DU1"]
    assert "Good morning – Monday, 15 January 2024" in text
    assert "asked for a liaison" in text
    assert "late" not in text


async def test_what_stays_due_comes_again_on_the_next_working_day(mornings: Mornings) -> None:
    friday = date(2024, 1, 19)
    for days in range(4):
        await mornings.look(friday + timedelta(days=days))

    assert ["Friday" in text for text in mornings.texts] == [True, False]
    assert "overdue since 15 January" in mornings.texts[1]


async def test_where_nothing_is_due_nobody_is_written_to(mornings: Mornings) -> None:
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(replace(MINE, user_id="U2"))
    await mornings.look()

    assert mornings.told == ["DU1"]


async def test_a_weekend_is_told_on_friday(storage: Storage, slack: FakeSlack) -> None:
    await wanted(storage, MINE)
    sunday = date(2024, 1, 21)
    async with storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("falls on a Sunday", due_on=sunday))
    mornings = Mornings(storage, slack)
    await mornings.look(date(2024, 1, 18))
    await mornings.look(date(2024, 1, 19))

    assert ["falls on a Sunday" in text for text in mornings.texts] == [False, True]


async def test_after_an_absence_it_comes_late_once_and_never_on_the_next_day(
    mornings: Mornings,
) -> None:
    await mornings.look(at=time(20, 31))
    assert mornings.told == []

    await mornings.look(TUESDAY, at=time(11))
    await mornings.look(TUESDAY, at=time(11, 1))

    [text] = mornings.texts
    assert "Tuesday, 16 January 2024" in text
    assert "2 h late" in text


async def test_the_zone_is_that_of_the_profile_unless_one_was_named(mornings: Mornings) -> None:
    beirut, nowhere = Person("U1", False, "Asia/Beirut"), replace(MINE, zone=None)
    mornings.directory.people["U1"] = beirut
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(nowhere)

    await mornings.look(at=time(7, 29))
    assert mornings.told == []
    await mornings.look(at=time(7, 30))
    assert mornings.told == ["DU1"]


async def test_who_travels_westwards_gets_no_second_one_on_a_day(mornings: Mornings) -> None:
    mornings.directory.people["U1"] = Person("U1", False, "Asia/Tokyo")
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(replace(MINE, zone=None))
    await mornings.look(at=time(0, 30))
    mornings.directory.people["U1"] = Person("U1", False, "America/New_York")
    await mornings.look(at=time(14, 30))

    assert len(mornings.texts) == 1
    await mornings.look(TUESDAY, at=time(14, 30))
    assert len(mornings.texts) == 2


@pytest.mark.parametrize(
    ("day", "utc"), [(date(2024, 4, 1), 6.5), (date(2024, 10, 28), 7.5)], ids=["spring", "autumn"]
)
async def test_the_morning_after_clocks_change_is_at_the_same_local_time(
    day: date, utc: float, mornings: Mornings
) -> None:
    due = datetime.combine(day, time(), ZoneInfo("UTC")) + timedelta(hours=utc)
    for moment in (due - timedelta(minutes=1), due, due + timedelta(hours=1)):
        local = moment.astimezone(ZURICH)
        await mornings.look(local.date(), local.time())

    assert len(mornings.texts) == 1
    assert "late" not in mornings.texts[0]


async def test_nothing_above_what_the_person_may_read_is_told(mornings: Mornings) -> None:
    secret = a_follow_up("most secret", due_on=MONDAY, level=Level.COORDINATORS)
    async with mornings.storage.unit_of_work() as work:
        await work.follow_ups.add(secret)
    mornings.settings = {"ROLE_CURATORS": "U1"}
    await mornings.look()

    [text] = mornings.texts
    assert "asked for a liaison" in text
    assert "most secret" not in text


async def test_who_has_lost_the_role_hears_nothing(mornings: Mornings) -> None:
    mornings.settings = {}
    await mornings.look()

    assert mornings.texts == []


@pytest.mark.parametrize("code", ["user_not_found", "user_disabled"])
async def test_reminders_of_somebody_who_left_are_switched_off(
    code: str, mornings: Mornings
) -> None:
    mornings.slack.without_direct_messages = [refusal(code)]
    await mornings.look()
    await mornings.look(TUESDAY)

    assert mornings.texts == []
    async with mornings.storage.unit_of_work() as work:
        kept = await work.reminders.of(TEAM, "U1")
        [record] = await work.audit.latest(TEAM)
    assert kept is not None
    assert (kept.active, kept.at) == (False, MINE.at)
    assert record.action == "reminders switched off: person left"


async def test_reviews_come_with_the_rest_and_not_in_a_message_of_their_own(
    storage: Storage, slack: FakeSlack
) -> None:
    await wanted(storage, replace(MINE, user_id=CURATOR))
    mornings, reviews = Mornings(storage, slack, FUND), Reviews(storage, slack)
    await mornings.look(TUESDAY)
    await reviews.look(days=1)
    assert mornings.told == [f"D{CURATOR}"]
    assert "Trust &lt;fund&gt;* (`trust-fund`): review due on 15 January 2024" in mornings.texts[0]
    assert "kb_still" in str(slack.posts[0]["blocks"])

    async with storage.unit_of_work() as work:
        await work.reminders.set(replace(MINE, user_id=CURATOR, active=False))
    await reviews.look(days=2)
    assert len(mornings.told) == 2


async def test_what_slack_refuses_for_now_comes_after_the_lease(mornings: Mornings) -> None:
    mornings.slack.before = [too_many(30)]
    await mornings.look()
    await mornings.look(after=LEASE / 2)
    assert mornings.texts == []

    await mornings.look(at=time(8, 33), after=LEASE)
    assert len(mornings.texts) == 1


async def test_a_lost_answer_is_looked_up_before_it_is_posted_again(mornings: Mornings) -> None:
    mornings.slack.after = [TimeoutError()]
    await mornings.look()
    await mornings.look(after=LEASE * 2)
    await mornings.look(after=LEASE * 2)

    assert len(mornings.texts) == 1
    assert mornings.slack.looked_up == 1
