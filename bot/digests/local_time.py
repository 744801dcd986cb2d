"""The moment that a local day and time name, where clocks jump, repeat an hour or skip a day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def due_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which clocks in ``zone`` show ``at`` on ``day``.

    The first of two when the hour is repeated; the moment the clocks go on again when they jump
    over it.
    """
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), moment, zone)


def exists(day: date, zone: ZoneInfo) -> bool:
    """Whether the calendar of the zone has the day: some left one out to cross the date line."""
    return due_at(day, time(), zone).astimezone(zone).date() == day


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second between the two at which the zone changes its offset."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
