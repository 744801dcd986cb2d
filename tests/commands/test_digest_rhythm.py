"""Rhythms as they are typed, told with the next day, and what cannot be read."""

from datetime import timedelta

import pytest

from bot.errors import UserError
from bot.services import Services
from tests.commands.digest_acts import SCHEDULED, SLOT, said


@pytest.mark.parametrize(
    ("typed", "comes", "following"),
    [
        ("monday thursday 9:00", "*every Monday and Thursday* at *09:00*", "Thursday, 18"),
        ("every second monday 09:00", "*every second Monday*", "Monday, 22"),
        (
            "first monday of the month 08:30",
            "*on the first Monday of the month* at *08:30*",
            "Monday, 5 February 2024",
        ),
        ("last friday 9:00 Asia/Beirut", "the last Friday of the month", "Friday, 26"),
    ],
)
async def test_a_rhythm_is_told_with_the_next_day(
    services: Services, typed: str, comes: str, following: str
) -> None:
    told = await said(f"here {typed}", services)

    assert comes in told
    assert f"The next one: {following}" in told


async def test_every_second_week_stays_the_same_when_its_hour_is_changed(
    services: Services,
) -> None:
    await said("here every second monday 09:00", services)
    after = SLOT + timedelta(days=2)

    assert "Monday, 5 February" in await said("here every second mon 10:00", services, after)
    other = "here every second monday from 2024-01-29 10:00"
    assert "Monday, 29 January" in await said(other, services, after)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("pause", "I need the day"),
        ("pause until", "I need the day"),
        ("pause until 9999-12-31", "31 December 9999 is more than a year away.*digest off"),
        ("pause until 31 February", "no day that I can read"),
        ("pause until 2024-01-15", "15 January 2024 is not in the future"),
        ("daily 2024-02-01 08:00", "not two days"),
        ("daily 2024-02-05 to 2024-02-01 08:00", "neither past nor before the first"),
        ("daily 2024-01-01 to 2024-01-05 08:00", "neither past"),
        ("daily 2024-02-01 to 2024-04-01 08:00", "a month at most"),
        ("daily 2024-02-01 to 2024-02-05 25:00", "“25:00” is no time of day"),
        ("daily 2024-02-01 to someday 08:00", "“someday” is no day"),
        ("daily off", "no daily digests"),
    ],
)
async def test_says_what_cannot_be_read(services: Services, typed: str, says: str) -> None:
    await said(SCHEDULED, services)

    with pytest.raises(UserError, match=says):
        await said(typed, services)
