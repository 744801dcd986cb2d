"""What is told about a channel's digests: when, at which level, and what became of each."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, bullets, button, context, header, section, sections
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.digest import WEEKDAYS, DigestSchedule
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.register.level import Level
from knowledge.dates import long_date

MEANS = {
    Level.PUBLIC: "what is public in full, of everything else only how much there is",
    Level.COORDINATION: "also what coordinators and the ISU share",
    Level.COORDINATORS: "also what is for coordinators only",
}
_OUTCOMES = {
    SlotOutcome.POSTED: "posted",
    SlotOutcome.EMPTY: "nothing to say, so nothing was posted",
    SlotOutcome.MISSED: "*missed*",
}


def scheduled(schedule: DigestSchedule, due: datetime | None, level: Level) -> Message:
    """The confirmation of a schedule, with the moment (UTC) of the next digest."""
    return message(
        section(f"A digest comes here {_weekly(schedule)}. {_next(schedule, due)}"),
        context(f"{_level(level)} `/ccm digest preview` shows it, `/ccm digest off` ends it."),
    )


def switched_off(*, was_on: bool) -> Message:
    """The confirmation of ``off``."""
    if not was_on:
        return message(section("There was no weekly digest here."))
    again = "`/ccm digest here monday 09:00` sets one up again."
    return message(section("The weekly digest of this channel is switched off."), context(again))


def settings(
    schedule: DigestSchedule | None,
    due: datetime | None,
    level: Level,
    usage: Sequence[str] = (),
) -> Message:
    """All that is set for a channel; ``usage`` adds what can be typed."""
    text = "There is no weekly digest here."
    if schedule is not None and schedule.active:
        day = long_date(schedule.set_at.astimezone(schedule.zone).date())
        set_by = f"Set up by {person(schedule.set_by)} on {day}."
        text = f"A digest comes here {_weekly(schedule)}. {_next(schedule, due)} {set_by}"
    blocks: list[Block] = [section(text), section(_level(level))]
    if usage:
        blocks.append(section("What you can type:\n" + bullets(f"`{line}`" for line in usage)))
    return message(*blocks)


def level_set(level: Level) -> Message:
    """The confirmation of a level."""
    return message(section(_level(level)), replaces=True)


def confirm_level(level: Level) -> Message:
    """The question before guests or other organisations get to read more."""
    text = (
        "Guests or people of other organisations are in this channel. At the level "
        f"*{level}* its digests show them {MEANS[level]}."
    )
    return message(
        section(text),
        actions(button(f"Show them: set {level}", "digest_level", level, style="danger")),
        context("Nothing has been changed yet."),
    )


def history(deliveries: Sequence[DigestDelivery], by_hand: str, zone: ZoneInfo) -> Message:
    """What became of each digest, the newest first; keys of requested ones begin ``by_hand``."""
    if not deliveries:
        return message(section("No digest has been due in this channel yet."))
    lines = [_outcome(one, zone, requested=one.key.startswith(by_hand)) for one in deliveries]
    return message(header("Digests of this channel"), *sections(bullets(lines)))


def _outcome(one: DigestDelivery, zone: ZoneInfo, *, requested: bool) -> str:
    asked = " (on request)" if requested else ""
    reason = f": {escape(one.reason)}" if one.reason else ""
    when = moment(one.recorded_at, zone)
    return f"{long_date(one.slot)}{asked} – {_OUTCOMES[one.outcome]}{reason}, {when}"


def _weekly(schedule: DigestSchedule) -> str:
    weekday = WEEKDAYS[schedule.weekday].title()
    return f"every *{weekday}* at *{schedule.at:%H:%M}* ({schedule.zone.key})"


def _next(schedule: DigestSchedule, due: datetime | None) -> str:
    if due is None:
        return ""
    local = due.astimezone(schedule.zone)
    return f"The next one: {local:%A}, {moment(due, schedule.zone)}."


def _level(level: Level) -> str:
    return f"Digests here are at the level *{level}*: they show {MEANS[level]}."
