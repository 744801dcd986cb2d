"""A morning on which somebody looks for what is due."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.jobs.lead_times import Looking
from bot.register.reminder import DEFAULT_LEAD
from bot.roles import Role

MONDAY = date(2024, 1, 15)
DAY = timedelta(days=1)


def looking(
    day: date = MONDAY,
    *,
    told: date | None = None,
    put_off: Mapping[str, date | None] | None = None,
    role: Role = Role.COORDINATOR,
) -> Looking:
    held = frozenset({Role.MEMBER, role})
    return Looking("U1", held, day, told, DEFAULT_LEAD, put_off or {})
