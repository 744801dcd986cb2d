"""Schedules and moments of all kinds, in every zone, for tests of properties."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

from bot.register.digest import DigestSchedule
from bot.register.rhythm import LAST, Rhythm, monday_of

ZONES = sorted(available_timezones() - {"Factory", "localtime"})
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)

moments = st.datetimes(datetime(2005, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
_weekdays = st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple)
_some_of_month = (
    st.sets(st.sampled_from([1, 2, 3, 4, LAST]), min_size=1)
    .map(lambda chosen: sorted(chosen, key=lambda number: (number == LAST, number)))
    .map(tuple)
)
rhythms = st.one_of(
    st.builds(Rhythm, _weekdays),
    st.builds(Rhythm, _weekdays, of_month=_some_of_month),
    st.builds(
        Rhythm, _weekdays, anchor=st.dates(date(2000, 1, 1), date(2040, 1, 1)).map(monday_of)
    ),
)
zones = st.sampled_from(ZONES).map(ZoneInfo)
schedules = st.builds(
    DigestSchedule,
    team_id=st.just("T1"),
    channel_id=st.just("C1"),
    rhythm=rhythms,
    at=times,
    zone=zones,
    set_by=st.just("U1"),
    set_at=st.just(LONG_AGO),
)
