"""Which digests the harness expects, reckoned apart from the bot."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from benchmarks.faults.timetable import Regular, around_the_clock
from tests.builders import ZURICH

NOW = datetime(2024, 1, 15, 14, 30, 20, tzinfo=UTC)


def test_slots_are_named_by_their_local_day() -> None:
    late = Regular("C1", time(23, 30), ZoneInfo("America/Bogota"))
    [one] = late.slots(NOW, NOW + timedelta(hours=20))

    assert one == ("digest:T0SANDBOX:C1:2024-01-15", datetime(2024, 1, 16, 4, 30, tzinfo=UTC))


def test_a_digest_belongs_to_its_weekdays() -> None:
    some = Regular("C1", time(9), ZURICH, ("monday", "thursday"))
    due = [key[-10:] for key, _ in some.slots(NOW, NOW + timedelta(days=8))]

    assert due == ["2024-01-18", "2024-01-22"]
    assert some.typed == "/ccm digest here monday thursday 09:00 Europe/Zurich"


def test_each_hour_has_as_many_digests() -> None:
    schedules = around_the_clock(48)

    for hours in range(50):
        now = NOW + timedelta(hours=hours)
        due = [key for one in schedules for key, _ in one.slots(now - timedelta(hours=1), now)]
        assert len(due) == 2
    assert len({one.channel_id for one in schedules}) == 48
