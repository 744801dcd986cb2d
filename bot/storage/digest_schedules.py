"""How the schedule of a channel's digests lies in the database."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.digest import DigestSchedule
from bot.register.rhythm import DailySpell, Rhythm
from bot.storage.base import Row, UtcDateTime

_AS_THEY_ARE = (
    *("team_id", "channel_id", "at", "set_by", "set_at"),
    *("active", "paused_until"),
)


class DigestScheduleRow(Row):
    """When one channel gets its digest."""

    __tablename__ = "digest_schedules"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    rhythm: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[time]
    zone: Mapped[str] = mapped_column(String(64))
    set_by: Mapped[str] = mapped_column(String(32))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    active: Mapped[bool]
    paused_until: Mapped[date | None]
    daily_first: Mapped[date | None]
    daily_last: Mapped[date | None]
    daily_at: Mapped[time | None]

    @classmethod
    def columns(cls, schedule: DigestSchedule) -> dict[str, Any]:
        """The value as columns."""
        rhythm, daily = schedule.rhythm, schedule.daily
        return {
            **{name: getattr(schedule, name) for name in _AS_THEY_ARE},
            "zone": schedule.zone.key,
            "rhythm": {
                "weekdays": rhythm.weekdays,
                "of_month": rhythm.of_month,
                "anchor": rhythm.anchor.isoformat() if rhythm.anchor else None,
            },
            "daily_first": daily.first if daily else None,
            "daily_last": daily.last if daily else None,
            "daily_at": daily.at if daily else None,
        }

    def to_domain(self) -> DigestSchedule:
        """The row as a value."""
        anchor, daily = self.rhythm["anchor"], None
        if self.daily_first and self.daily_last and self.daily_at is not None:
            daily = DailySpell(self.daily_first, self.daily_last, self.daily_at)
        return DigestSchedule(
            **{name: getattr(self, name) for name in _AS_THEY_ARE},
            zone=ZoneInfo(self.zone),
            rhythm=Rhythm(
                tuple(self.rhythm["weekdays"]),
                tuple(self.rhythm["of_month"]),
                date.fromisoformat(anchor) if anchor else None,
            ),
            daily=daily,
        )
