"""What a person is told about their reminders: when they come, and how to change that."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, context, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import moment
from bot.register.reminder import ReminderSettings
from knowledge.dates import long_date

QUIET = "Where nothing is due, no message comes. What falls on a weekend is told before it."

YOURS = "your zone in Slack"
NOT_YOURS = (
    "since your Slack profile tells me no zone; `/ccm remind on 07:30 Europe/Zurich` sets another"
)


def shown(
    settings: ReminderSettings,
    zone: ZoneInfo,
    due: datetime | None,
    usage: Sequence[str] = (),
    *,
    is_own: bool,
) -> Message:
    """All that is set, with the moment (UTC) of the next; ``zone`` as in ``summary``."""
    said = summary(settings, zone, is_own=is_own)
    blocks: list[Block] = [section(" ".join([said, *_next(settings, zone, due)]))]
    days = ", ".join(str(days) for days in settings.lead_days)
    ahead = f"Deadlines and quarters of the work plan are told {days} days ahead."
    if settings.active:
        blocks.append(context(f"{ahead} {QUIET}"))
    else:
        blocks.append(context(f"{ahead} `/ccm remind on` switches reminders on."))
    if usage:
        blocks.append(section("What you can type:\n" + bullets(f"`{line}`" for line in usage)))
    return message(*blocks)


def switched_off(*, was_on: bool) -> Message:
    """The confirmation of ``off``."""
    if not was_on:
        return message(section("Your reminders were not on."))
    again = "What you set is kept: `/ccm remind on` switches them on again."
    return message(section("Your reminders are off."), context(again))


def summary(settings: ReminderSettings | None, zone: ZoneInfo, *, is_own: bool) -> str:
    """One sentence in mrkdwn: on or off, at what time, paused until when.

    ``zone`` is that of their profile, or else (``is_own``) that of the bot's settings.
    """
    if settings is None or not settings.active:
        return "Your reminders are *off*."
    where = settings.zone.key if settings.zone else f"{zone.key}, {YOURS if is_own else NOT_YOURS}"
    return f"Your reminders are *on*: on working days at *{settings.at:%H:%M}* ({where})."


def _next(settings: ReminderSettings, zone: ZoneInfo, due: datetime | None) -> list[str]:
    paused = []
    if settings.active and settings.paused_until:
        paused = [f"Paused until {long_date(settings.paused_until)}."]
    if due is None:
        return paused
    local = settings.zone or zone
    return [*paused, f"The next one: {due.astimezone(local):%A}, {moment(due, local)}."]
