"""What people type for a weekly time, and what they are told when it cannot be read."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from bot.digests.when import EXAMPLE, When, read_when
from bot.errors import UserError
from bot.register.rhythm import LAST, Rhythm
from tests.bot.digests.schedules import rhythms, times, zones

BEIRUT = ZoneInfo("Asia/Beirut")
ZURICH = ZoneInfo("Europe/Zurich")
WEDNESDAY = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("monday 09:00 Europe/Zurich", When(Rhythm((0,)), time(9), ZURICH)),
        ("Europe/Zurich, Mon 9:00", When(Rhythm((0,)), time(9), ZURICH)),
        ("every Monday at 9am in zurich", When(Rhythm((0,)), time(9), ZURICH)),
        ("09:00 tues", When(Rhythm((1,)), time(9), BEIRUT)),
        ("Wednesdays 9.30", When(Rhythm((2,)), time(9, 30), BEIRUT)),
        ("thu. 17h30", When(Rhythm((3,)), time(17, 30), BEIRUT)),
        ("fri 12am", When(Rhythm((4,)), time(0), BEIRUT)),
        ("sat 12:15 PM", When(Rhythm((5,)), time(12, 15), BEIRUT)),
        (
            "sunday 8 pm america/new york",
            When(Rhythm((6,)), time(20), ZoneInfo("America/New_York")),
        ),
        ("monday 9:00 in Geneva", When(Rhythm((0,)), time(9), ZURICH)),
        ("monday 23:59 utc", When(Rhythm((0,)), time(23, 59), ZoneInfo("UTC"))),
    ],
)
def test_reads_days_times_and_zones_in_any_order(typed: str, expected: When) -> None:
    assert read_when(typed, BEIRUT, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", ["neither a day nor a time", "no day of the week", EXAMPLE]),
        ("09:00", ["I read 09:00", "no day of the week", EXAMPLE]),
        ("monday", ["I read Monday", "no time of day", EXAMPLE]),
        ("monday 9:00 10:00", ["more than one time of day"]),
        ("monday thrusday 09:00", ["I read Monday, 09:00", "“thrusday”", "Thursday?"]),
        ("second monday 09:00", ["two ways", "`every second monday`", "of the month"]),
        ("every third monday 09:00", ["two ways"]),
        ("monday 09:00 from 2026-11-30", ["Only every second week"]),
        ("every second monday from 31 november 9:00", ["“31 november” is no day", "first week"]),
        ("fifth monday of the month 9:00", ["fifth", "`last monday of the month`"]),
        ("second tuesday and fourth friday of the month 9:00", ["one rhythm"]),
        ("monday and first friday of the month 9:00", ["one rhythm"]),
        ("every second monday and every friday 9:00", ["one rhythm"]),
        ("every other monday and every friday 9:00", ["one rhythm"]),
        ("mondey 09:00", ["I read 09:00", "“mondey”", "Did you mean Monday?"]),
        ("monday 25:00", ["“25:00” is no time of day", EXAMPLE]),
        ("monday 9", ["“9” is no time of day"]),
        ("monday 13pm", ["“13pm” is no time of day"]),
        ("monday 0am", ["“0am” is no time of day"]),
        ("monday 09:00 Europ/Zurch", ["I read Monday, 09:00", "`Europe/Zurich`"]),
        ("monday 09:00 <!channel>", ["“<!channel>” is no time zone"]),
        ("monday 09:00 istanbul", ["could be `Asia/Istanbul` or `Europe/Istanbul`"]),
    ],
)
def test_says_what_it_read_and_what_to_write(typed: str, says: list[str]) -> None:
    with pytest.raises(UserError) as refused:
        read_when(typed, ZURICH, WEDNESDAY)

    for words in says:
        assert words in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("monday thursday 9:00", Rhythm((0, 3))),
        ("Thu and Mon, 9:00", Rhythm((0, 3))),
        ("weekdays 9:00", Rhythm((0, 1, 2, 3, 4))),
        ("every day 9:00", Rhythm((0, 1, 2, 3, 4, 5, 6))),
        ("every second monday 9:00", Rhythm((0,), anchor=date(2026, 11, 30))),
        ("every other thursday 9:00", Rhythm((3,), anchor=date(2026, 11, 23))),
        ("every 2nd week on wed 9:00", Rhythm((2,), anchor=date(2026, 11, 30))),
        ("fridays every two weeks 9:00", Rhythm((4,), anchor=date(2026, 11, 23))),
        ("every second mon from 2026-12-10 9:00", Rhythm((0,), anchor=date(2026, 12, 7))),
        ("every second mon 9:00 from 10 December", Rhythm((0,), anchor=date(2026, 12, 7))),
        ("every monday and every friday 9:00", Rhythm((0, 4))),
        ("monday and friday every second week 9:00", Rhythm((0, 4), anchor=date(2026, 11, 23))),
        ("first monday and thursday of the month 9:00", Rhythm((0, 3), of_month=(1,))),
        ("first monday and third of the month 9:00", Rhythm((0,), of_month=(1, 3))),
        ("first monday of the month 9:00", Rhythm((0,), of_month=(1,))),
        ("the last friday of each month 9:00", Rhythm((4,), of_month=(LAST,))),
        ("every second monday of the month 9:00", Rhythm((0,), of_month=(2,))),
        ("1st and 3rd tue monthly 9:00", Rhythm((1,), of_month=(1, 3))),
        ("last friday 9:00", Rhythm((4,), of_month=(LAST,))),
    ],
)
def test_reads_rhythms(typed: str, expected: Rhythm) -> None:
    assert read_when(typed, BEIRUT, WEDNESDAY).rhythm == expected


def test_every_second_week_begins_with_the_first_day_to_come() -> None:
    noon = read_when("every second wednesday 15:30", ZURICH, WEDNESDAY).rhythm
    past = read_when("every second wednesday 11:30", ZURICH, WEDNESDAY).rhythm

    assert noon.anchor == date(2026, 11, 23)
    assert past.anchor == date(2026, 11, 30)


@settings(deadline=None)
@given(rhythms, times, zones)
def test_what_is_told_can_be_typed_again(rhythm: Rhythm, at: time, zone: ZoneInfo) -> None:
    typed = f"{rhythm.typed} {at:%H:%M} {zone.key}"

    assert read_when(typed, ZURICH, WEDNESDAY) == When(rhythm, at, zone)
