"""Reminders of a morning: to those who want them and may read it, once, or not at all."""

from dataclasses import replace
from datetime import time

import pytest

from bot.jobs.telling import LEASE
from bot.register.level import Level
from bot.storage import Storage
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.mornings import MINE, MONDAY, TUESDAY, Mornings, wanted
from tests.bot.jobs.reviews import CURATOR, FUND, Reviews
from tests.builders import TEAM, a_follow_up


async def test_where_nothing_is_due_nobody_is_written_to(mornings: Mornings) -> None:
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(replace(MINE, user_id="U2"))
    await mornings.look()

    assert mornings.told == ["DU1"]


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
