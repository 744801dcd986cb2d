"""What is set for a channel's digests, in few words."""

from datetime import date

from bot.register.digest import DigestSchedule
from bot.register.rhythm import DailySpell
from knowledge.dates import long_date


def rhythm_words(schedule: DigestSchedule, today: date) -> str:
    """When the digest comes, daily spells that are over left out."""
    usual = f"*{schedule.rhythm.words}* at *{schedule.at:%H:%M}* ({schedule.zone.key})"
    if schedule.daily is None or schedule.daily.last < today:
        return usual
    daily = _daily(schedule.daily)
    if not schedule.rhythm.weekdays:
        return f"{daily} ({schedule.zone.key})"
    return f"{usual} and {daily}"


def now_words(schedule: DigestSchedule, today: date) -> str:
    """What completes "the digest …" after a change."""
    if not schedule.active:
        return "is now switched off"
    if schedule.paused_until and schedule.paused_until > today:
        until = long_date(schedule.paused_until)
        words = rhythm_words(schedule, schedule.paused_until)
        return f"is now paused until {until}; then it comes {words}"
    return f"now comes {rhythm_words(schedule, today)}"


def before_words(schedule: DigestSchedule | None, today: date) -> str:
    """What it was before a change, to follow "Before:"."""
    if schedule is None:
        return "none"
    if not schedule.active:
        return "switched off"
    if schedule.paused_until and schedule.paused_until > today:
        until = long_date(schedule.paused_until)
        return f"paused until {until}, then {rhythm_words(schedule, schedule.paused_until)}"
    return rhythm_words(schedule, today)


def _daily(daily: DailySpell) -> str:
    first, last = long_date(daily.first), long_date(daily.last)
    if daily.first == daily.last:
        return f"on *{first}* at *{daily.at:%H:%M}*"
    return f"*every day* from {first} to {last} at *{daily.at:%H:%M}*"
