"""Which digests the harness expects, told apart from the bot's own reckoning."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from benchmarks.faults.timetable import Weekly, weeklies
from tests.builders import ZURICH

NOW = datetime(2024, 1, 15, 14, 30, 20, tzinfo=UTC)


def test_slots_are_a_week_apart_and_named_by_their_local_day() -> None:
    weekly = Weekly("C1", 2, time(23, 30), ZoneInfo("America/Bogota"))
    slots = list(weekly.slots(NOW, NOW + timedelta(days=15)))

    assert slots[0] == (
        "digest:T0SANDBOX:C1:2024-01-17",
        datetime(2024, 1, 18, 4, 30, tzinfo=UTC),
    )
    assert [later[1] - due[1] for due, later in pairwise(slots)] == [timedelta(days=7)]


def test_each_day_has_its_digests_and_all_have_come_two_hours_before() -> None:
    schedules = weeklies(14, NOW)

    for days in range(1, 15):
        now = NOW + timedelta(days=days)
        due = [at for one in schedules for _, at in one.slots(now - timedelta(days=1), now)]
        assert [now - at for at in due] == [timedelta(hours=2, seconds=20)] * 2


def test_what_is_typed_names_day_time_and_zone() -> None:
    assert Weekly("C1", 0, time(9), ZURICH).typed == "/ccm digest here monday 09:00 Europe/Zurich"
