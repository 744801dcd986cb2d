"""What is told about a channel's digests: when they come, and all else that is set."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.blocks.digest_level import level_words
from bot.blocks.digest_words import before_words, now_words, rhythm_words
from bot.blocks.elements import actions, bullets, button, context, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import moment, person
from bot.register.digest import DigestSchedule
from bot.register.level import Level
from knowledge.dates import long_date


def changed(
    before: DigestSchedule | None,
    after: DigestSchedule,
    today: date,
    due: datetime | None,
    level: Level,
) -> Message:
    """One line for the channel; for who changed it, the moment (UTC) of the next digest."""
    text = (
        f"{person(after.set_by)}: the digest {now_words(after, today)}. "
        f"Before: {before_words(before, today)}."
    )
    rests = _rests(after, today)
    ends = "`/ccm digest resume` brings it back" if rests else "`/ccm digest off` ends it"
    hints = f"{level_words(level)} `/ccm digest preview` shows it, {ends}."
    mine: list[Block] = [context(hints)]
    if after.active:
        mine.insert(0, section(_next(after, due)))
    openly = message(section(text), visibility=Visibility.IN_CHANNEL)
    return replace(openly, alone=message(*mine))


def unchanged(schedule: DigestSchedule, today: date) -> Message:
    """That it was set so already."""
    return message(
        section(f"Nothing was changed: it was set so already, {before_words(schedule, today)}.")
    )


def settings(
    schedule: DigestSchedule | None,
    today: date,
    due: datetime | None,
    level: Level,
    *,
    content: str,
    usage: Sequence[str] = (),
) -> Message:
    """All that is set for a channel; ``content`` tells what is in it, ``usage`` what to type."""
    blocks: list[Block] = [section(_standing(schedule, today, due))]
    buttons = [button("Change" if schedule else "Set up", "digest_change", style="primary")]
    if schedule and _rests(schedule, today):
        buttons.append(button("Resume", "digest_resume"))
    blocks += [section(level_words(level)), section(f"They tell of {content}."), actions(*buttons)]
    if usage:
        blocks.append(section("What you can type:\n" + bullets(f"`{line}`" for line in usage)))
    return message(*blocks)


def _standing(schedule: DigestSchedule | None, today: date, due: datetime | None) -> str:
    if schedule is None:
        return "No digest is set up for this channel."
    day = long_date(schedule.set_at.astimezone(schedule.zone).date())
    set_by = f"Set by {person(schedule.set_by)} on {day}."
    words = before_words(schedule, today)
    if not schedule.active:
        return f"The digest of this channel is *switched off*. {set_by}"
    if _rests(schedule, today):
        return f"The digest of this channel is {words}. {_next(schedule, due)} {set_by}"
    return f"The digest comes here {rhythm_words(schedule, today)}. {_next(schedule, due)} {set_by}"


def _rests(schedule: DigestSchedule, today: date) -> bool:
    paused = schedule.paused_until is not None and schedule.paused_until > today
    return paused or not schedule.active


def _next(schedule: DigestSchedule, due: datetime | None) -> str:
    if due is None:
        return "No day for it is to come."
    local = due.astimezone(schedule.zone)
    return f"The next one: {local:%A}, {moment(due, schedule.zone)}."
