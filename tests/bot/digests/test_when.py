"""What people type for a weekly time, and what they are told when it cannot be read."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.digests.when import EXAMPLE, When, read_when
from bot.errors import UserError

BEIRUT = ZoneInfo("Asia/Beirut")
ZURICH = ZoneInfo("Europe/Zurich")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("monday 09:00 Europe/Zurich", When(0, time(9), ZURICH)),
        ("Europe/Zurich, Mon 9:00", When(0, time(9), ZURICH)),
        ("every Monday at 9am in zurich", When(0, time(9), ZURICH)),
        ("09:00 tues", When(1, time(9), BEIRUT)),
        ("Wednesdays 9.30", When(2, time(9, 30), BEIRUT)),
        ("thu. 17h30", When(3, time(17, 30), BEIRUT)),
        ("fri 12am", When(4, time(0), BEIRUT)),
        ("sat 12:15 PM", When(5, time(12, 15), BEIRUT)),
        ("sunday 8 pm america/new york", When(6, time(20), ZoneInfo("America/New_York"))),
        ("monday 23:59 utc", When(0, time(23, 59), ZoneInfo("UTC"))),
    ],
)
def test_reads_days_times_and_zones_in_any_order(typed: str, expected: When) -> None:
    assert read_when(typed, BEIRUT) == expected


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", ["neither a day nor a time", "no day of the week", EXAMPLE]),
        ("09:00", ["I read 09:00", "no day of the week", EXAMPLE]),
        ("monday", ["I read Monday", "no time of day", EXAMPLE]),
        ("monday tuesday 09:00", ["more than one day of the week"]),
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
        read_when(typed, ZURICH)

    for words in says:
        assert words in str(refused.value)
