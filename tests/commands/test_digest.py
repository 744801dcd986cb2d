"""The words of /ccm digest and what they do."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

import pytest

from bot.blocks.message import Message, Visibility
from bot.digests.slots import next_slot
from bot.errors import NotAllowed, UserError
from bot.register.digest import DigestDelivery, SlotOutcome
from bot.register.level import Level
from bot.roles import Role
from bot.services import Audience, Place, Request, Services
from commands.digest import VERB
from tests.builders import TEAM, a_follow_up, a_request
from tests.fakes import FakeChannels, FakeClock, FakeOutbox

AFTER_THE_PLAN = date(2031, 1, 6)
SCHEDULED = "here monday 09:00 Europe/Zurich"


async def answer(request: Request, services: Services) -> Message:
    cast(FakeClock, services.clock).time = request.now
    shown = await VERB.run(request, services)
    assert isinstance(shown, Message)
    return shown


async def audited(services: Services) -> list[str]:
    async with services.storage.unit_of_work() as work:
        return [record.action for record in await work.audit.latest(TEAM)]


def sent(services: Services) -> list[tuple[str, str, str]]:
    return cast(FakeOutbox, services.outbox).sent


def let_in(services: Services, *, outsiders: bool) -> None:
    channels = cast(FakeChannels, services.channels)
    channels.audiences["C1"] = Audience(has_outsiders=outsiders, all_coordinate=not outsiders)


async def test_preview_shows_the_digest_to_one_person(services: Services) -> None:
    shown = await answer(a_request("preview"), services)

    assert "Weekly digest – 15 January 2024" in shown.text
    assert shown.visibility is Visibility.EPHEMERAL
    assert sent(services) == []


@pytest.mark.parametrize("words", ["preview", "now"])
async def test_says_so_when_there_is_nothing_to_say(services: Services, words: str) -> None:
    shown = await answer(a_request(words, today=AFTER_THE_PLAN), services)

    assert "nothing to say as of 6 January 2031, so nothing is posted" in shown.text
    assert sent(services) == []


async def test_now_hands_in_one_digest_for_one_act(services: Services) -> None:
    shown = await answer(a_request("now", key="act-1"), services)

    assert sent(services) == [(TEAM, "C1", "digest:now:C1:act-1")]
    assert "15 January 2024 is on its way" in shown.text
    assert shown.visibility is Visibility.EPHEMERAL


async def test_a_preview_shows_no_more_than_its_reader_may_see(services: Services) -> None:
    secret = a_follow_up("most secret", due_on=date(2024, 1, 8), level=Level.COORDINATORS)
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(secret)
    await answer(a_request("level coordinators"), services)

    for_curator = await answer(a_request("preview", role=Role.CURATOR), services)
    for_coordinator = await answer(a_request("preview"), services)

    assert "most secret" not in for_curator.text
    assert "1 follow-up overdue" in for_curator.text
    assert "most secret" in for_coordinator.text


async def test_here_sets_a_weekly_time_and_names_the_next_one(services: Services) -> None:
    shown = await answer(a_request(SCHEDULED), services)

    assert "every *Monday* at *09:00* (Europe/Zurich)" in shown.text
    assert "The next one: Monday, 22 January 2024, 09:00 (Europe/Zurich)" in shown.text
    assert await audited(services) == ["digest scheduled"]
    assert "22 January 2024" in (await answer(a_request("show"), services)).text


async def test_a_day_that_had_its_digest_gets_no_second_one(services: Services) -> None:
    await answer(a_request(SCHEDULED), services)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, "C1")
        assert schedule is not None
        slot = next_slot(schedule, schedule.set_at)
        assert slot is not None
        await work.digests.record(
            DigestDelivery(slot.key, TEAM, "C1", slot.day, SlotOutcome.POSTED, slot.due_at)
        )
    monday = replace(a_request("here mon 18:00"), now=datetime(2024, 1, 22, 9, 0, tzinfo=UTC))

    assert "The next one: Monday, 29 January 2024" in (await answer(monday, services)).text


async def test_off_ends_it_once(services: Services) -> None:
    await answer(a_request(SCHEDULED), services)

    assert "switched off" in (await answer(a_request("off"), services)).text
    assert "was no weekly digest" in (await answer(a_request("off"), services)).text
    assert await audited(services) == ["digest switched off", "digest scheduled"]


async def test_alone_it_shows_what_is_set_and_what_can_be_typed(services: Services) -> None:
    shown = await answer(a_request(""), services)

    assert "There is no weekly digest here" in shown.text
    assert "*coordination*" in shown.text
    assert all(line in shown.text for line in VERB.usage)


async def test_only_a_coordinator_opens_a_channel_to_what_is_for_coordinators(
    services: Services,
) -> None:
    with pytest.raises(NotAllowed, match="ROLE_COORDINATORS"):
        await answer(a_request("level coordinators", role=Role.CURATOR), services)
    button = a_request(role=Role.CURATOR, value="coordinators")
    with pytest.raises(NotAllowed, match="ROLE_COORDINATORS"):
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


async def test_history_tells_what_became_of_each_slot(services: Services) -> None:
    assert "No digest" in (await answer(a_request("history"), services)).text
    day, at = date(2024, 1, 15), datetime(2024, 1, 15, 8, 0, 20, tzinfo=UTC)
    async with services.storage.unit_of_work() as work:
        for key, outcome, reason in (
            ("digest:T1:C1:2024-01-15", SlotOutcome.MISSED, "the channel is archived"),
            ("digest:now:C1:1", SlotOutcome.POSTED, None),
        ):
            record = DigestDelivery(key, TEAM, "C1", day, outcome, at, reason=reason)
            await work.digests.record(record)

    text = (await answer(a_request("history"), services)).text

    assert "15 January 2024 – *missed*: the channel is archived" in text
    assert "15 January 2024 (on request) – posted, 15 January 2024, 09:00 (Europe/Zurich)" in text


@pytest.mark.parametrize("words", ["", "now", SCHEDULED, "off", "show", "level public", "history"])
async def test_in_a_direct_message_there_is_only_the_preview(
    services: Services, words: str
) -> None:
    with pytest.raises(UserError, match="not to direct messages"):
        await answer(a_request(words, place=Place.DIRECT), services)

    shown = await answer(a_request("preview", place=Place.DIRECT), services)
    assert "Weekly digest" in shown.text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("tomorrow", "“tomorrow” is nothing that digests can do"),
        ("level secret", "“secret” is no level"),
        ("here mondey 09:00", "Did you mean Monday"),
    ],
)
async def test_refuses_what_it_cannot_read(services: Services, words: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        await answer(a_request(words), services)

    assert await audited(services) == []


@pytest.mark.parametrize("words", [SCHEDULED, "now"])
async def test_promises_nothing_where_the_bot_is_no_member(services: Services, words: str) -> None:
    refused = UserError("I am not a member of this channel.", fix="Type /invite @Article 6.")

    class NoMember(FakeChannels):
        async def audience(self, channel_id: str) -> Audience:
            raise refused

    outside = replace(services, channels=NoMember())
    with pytest.raises(UserError, match="/invite @Article 6"):
        await answer(a_request(words), outside)

    assert sent(services) == []
    assert await audited(services) == []
