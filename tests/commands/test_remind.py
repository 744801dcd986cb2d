"""The words of /ccm remind and what they do."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.blocks.message import Message
from bot.errors import UserError
from bot.register.reminder import DEFAULT_LEAD, ReminderSettings
from bot.services import Services
from commands.remind import VERB
from tests.builders import TEAM, a_request

TEHRAN = ZoneInfo("Asia/Tehran")


async def said(text: str, services: Services, **more: object) -> str:
    shown = await VERB.run(a_request(text, **more), services)  # type: ignore[arg-type]
    assert isinstance(shown, Message)
    return shown.text


async def kept(services: Services) -> ReminderSettings:
    async with services.storage.unit_of_work() as work:
        found = await work.reminders.of(TEAM, "U1")
    assert found is not None
    return found


async def audited(services: Services) -> list[str]:
    async with services.storage.unit_of_work() as work:
        return [record.action for record in await work.audit.latest(TEAM)]


async def test_on_alone_begins_with_half_past_eight_in_the_zone_of_the_profile(
    services: Services,
) -> None:
    told = await said("on", services)

    assert "*on*: on working days at *08:30* (Europe/Zurich, your zone in Slack)" in told
    assert "The next one: Tuesday, 16 January 2024, 08:30 (Europe/Zurich)" in told
    settings = await kept(services)
    assert (settings.at, settings.zone, settings.lead_days) == (time(8, 30), None, DEFAULT_LEAD)
    assert await audited(services) == ["reminders switched on"]


async def test_where_slack_tells_no_zone_it_is_said_which_is_taken_and_how_to_set_one(
    services: Services,
) -> None:
    told = await VERB.run(replace(a_request("on"), has_own_zone=False), services)

    assert isinstance(told, Message)
    assert "(Europe/Zurich, since your Slack profile tells me no zone; `/ccm remind on" in told.text


@pytest.mark.parametrize(
    ("words", "at", "zone"),
    [
        ("07:30 Asia/Tehran", time(7, 30), TEHRAN),
        ("at 7.30, in tehran", time(7, 30), TEHRAN),
        ("Tehran 7h30", time(7, 30), TEHRAN),
        ("Tehran", time(8, 30), TEHRAN),
        ("23:59", time(23, 59), None),
    ],
)
async def test_time_and_zone_are_read_as_people_write_them(
    words: str, at: time, zone: ZoneInfo | None, services: Services
) -> None:
    await said(f"on {words}", services)

    settings = await kept(services)
    assert (settings.at, settings.zone) == (at, zone)


async def test_what_is_not_typed_again_stays_as_it_was_set(services: Services) -> None:
    await said("on 07:30 Tehran", services)
    await said("lead 90, 14 and 2 days", services)
    assert "are off" in await said("off", services)
    assert "*off*" in await said("", services)
    assert "were not on" in await said("off", services)
    await said("on", services)

    settings = await kept(services)
    assert (settings.at, settings.zone, settings.lead_days) == (time(7, 30), TEHRAN, (90, 14, 2))
    assert await audited(services) == [
        "reminders switched on",
        "reminders switched off",
        "reminder lead times set",
        "reminders switched on",
    ]


async def test_a_pause_ends_on_its_day_or_when_resumed(services: Services) -> None:
    await said("on", services)
    told = await said("pause until 20 January", services)
    assert "Paused until 20 January 2024. The next one: Monday, 22 January 2024" in told
    assert (await kept(services)).paused_until == date(2024, 1, 20)

    told = await said("resume", services, today=date(2024, 1, 16))
    assert "Paused" not in told
    settings = await kept(services)
    assert settings.paused_until is None
    assert settings.set_at == datetime(2024, 1, 16, 12, tzinfo=UTC)


async def test_alone_it_tells_what_is_set_and_what_can_be_typed(services: Services) -> None:
    told = await said("", services)

    assert "Your reminders are *off*." in told
    assert all(line in told for line in VERB.usage)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("tomorrow", "“tomorrow” is nothing that reminders can do"),
        ("on 25:00", "“25:00” is no time of day"),
        ("on 8", "“8” is no time of day"),
        ("on 07:30 09:00", "one time is enough"),
        ("on 07:30 Atlantis", "“Atlantis” is no time zone"),
        ("lead", "numbers of days"),
        ("lead soon", "numbers of days"),
        ("lead 1 2 3 4 5 6 7", "at most 6"),
        ("lead 731", "none above 730"),
        ("pause", "the day on which to resume"),
        ("pause until never", "“never” is no day"),
        ("pause until 9999-12-31", "more than a year away"),
        ("pause until 14 January 2024", "not in the future"),
        ("pause until 20 January", "not switched on"),
        ("resume", "not switched on"),
    ],
)
async def test_refuses_what_it_cannot_read_and_changes_nothing(
    words: str, says: str, services: Services
) -> None:
    with pytest.raises(UserError, match=says):
        await VERB.run(a_request(words), services)

    assert await audited(services) == []
