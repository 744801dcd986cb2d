"""When digests come to a channel, how much they tell, and what became of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest

from bot.blocks.message import Visibility
from bot.digests.slots import next_slot
from bot.errors import NotAllowed, UserError
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.roles import Role
from bot.services import Audience, Services
from commands.digest import VERB
from tests.builders import TEAM, a_request
from tests.commands.digest_acts import SCHEDULED, answer, audited, said
from tests.fakes import FakeChannels


def let_in(services: Services, *, outsiders: bool) -> None:
    channels = cast(FakeChannels, services.channels)
    channels.audiences["C1"] = Audience(has_outsiders=outsiders, all_coordinate=not outsiders)


async def test_here_sets_a_weekly_time_and_names_the_next_one(services: Services) -> None:
    shown = await answer(a_request(SCHEDULED), services)

    assert shown.visibility is Visibility.IN_CHANNEL
    assert shown.text == (
        "<@U1>: the digest now comes *every Monday* at *09:00* (Europe/Zurich). Before: none."
    )
    assert shown.alone is not None
    assert "The next one: Monday, 22 January 2024, 09:00 (Europe/Zurich)" in shown.alone.text
    assert await audited(services) == ["digest scheduled"]
    assert "22 January 2024" in (await answer(a_request("show"), services)).text


@pytest.mark.parametrize(
    ("has_own_zone", "whose"),
    [(True, "that of your Slack profile: *Europe/Zurich*"), (False, "that of my settings")],
)
async def test_a_zone_that_nobody_named_is_told_with_the_way_to_another(
    has_own_zone: bool, whose: str, services: Services
) -> None:
    request = replace(a_request("here monday 09:00"), has_own_zone=has_own_zone)
    shown = await answer(request, services)

    assert shown.alone is not None
    assert f"You named no time zone, so I took {whose}" in shown.alone.text
    assert "`/ccm digest here monday 09:00 Asia/Beirut`" in shown.alone.text
    assert "You named no" not in shown.text
    assert "You named no" not in await said("here tuesday 09:00 Europe/Zurich", services)


async def test_the_day_on_which_it_was_set_up_is_that_of_its_zone(services: Services) -> None:
    late = replace(a_request(SCHEDULED), now=datetime(2024, 1, 15, 23, 30, tzinfo=UTC))
    await answer(late, services)

    assert "on 16 January 2024" in (await answer(a_request("show"), services)).text


async def test_a_day_that_had_its_digest_gets_no_second_one(services: Services) -> None:
    await answer(a_request(SCHEDULED), services)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, "C1")
        assert schedule is not None
        slot = next_slot(schedule, schedule.set_at)
        assert slot is not None
        await work.deliveries.record(
            DigestDelivery(slot.key, TEAM, "C1", slot.day, SlotOutcome.POSTED, slot.due_at)
        )
    monday = datetime(2024, 1, 22, 9, 0, tzinfo=UTC)

    assert "one: Monday, 29 January 2024" in await said("here mon 18:00", services, monday)


async def test_off_ends_it_once_and_resume_brings_it_back(services: Services) -> None:
    with pytest.raises(UserError, match="No digest is set up"):
        await said("off", services)
    await said(SCHEDULED, services)

    assert "is now switched off. Before: *every Monday*" in await said("off", services)
    assert "Nothing was changed" in await said("off", services)
    assert "*switched off*" in await said("show", services)
    assert "now comes *every Monday*" in await said("resume", services)
    assert await audited(services) == ["digest resumed", "digest switched off", "digest scheduled"]


async def test_only_a_coordinator_opens_a_channel_to_what_is_for_coordinators(
    services: Services,
) -> None:
    with pytest.raises(NotAllowed, match=r"is for coordinators\."):
        await answer(a_request("level coordinators", role=Role.CURATOR), services)
    button = a_request(role=Role.CURATOR, value="coordinators")
    with pytest.raises(NotAllowed, match=r"is for coordinators\."):
        await VERB.actions["digest_level"](button, services)

    assert await audited(services) == []
    assert "*coordinators*" in (await answer(a_request("level coordinators"), services)).text


async def test_outsiders_get_to_read_more_only_after_a_second_look(services: Services) -> None:
    let_in(services, outsiders=True)

    asked = await answer(a_request("level coordination"), services)
    assert "Nothing has been changed yet" in asked.text
    assert "*public*" in (await answer(a_request("show"), services)).text

    await VERB.actions["digest_level"](a_request(value="coordination"), services)
    assert "*coordination*" in (await answer(a_request("show"), services)).text
    assert "Nothing" not in (await answer(a_request("level public"), services)).text
    assert await audited(services) == [
        "digest level set to public",
        "digest level set to coordination",
    ]


async def test_the_level_alone_is_shown(services: Services) -> None:
    assert "Digests here are at the level *coordination*" in await said("level", services)
    assert await audited(services) == []


async def test_history_tells_what_became_of_each_slot(services: Services) -> None:
    assert "No digest" in (await answer(a_request("history"), services)).text
    day, at = date(2024, 1, 15), datetime(2024, 1, 15, 8, 0, 20, tzinfo=UTC)
    async with services.storage.unit_of_work() as work:
        for key, outcome, reason in (
            ("digest:T1:C1:2024-01-15", SlotOutcome.MISSED, "the channel is archived"),
            ("digest:now:C1:1", SlotOutcome.POSTED, None),
        ):
            record = DigestDelivery(key, TEAM, "C1", day, outcome, at, reason=reason)
            await work.deliveries.record(record)
        late = replace(record, key="late", message_ts="17.01", posted_at=at)
        late = replace(late, due_at=at - timedelta(hours=3))
        await work.deliveries.record(late)

    text = (await answer(a_request("history"), services)).text

    link = "<https://slack.test/archives/C1/p1701|message>"
    assert f"09:00 (Europe/Zurich), late by 3 h, {link}" in text
    assert "15 January 2024 – *missed*: the channel is archived" in text
    assert "15 January 2024 (on request) – posted, 15 January 2024, 09:00 (Europe/Zurich)" in text
