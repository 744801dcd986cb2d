"""Which time zone a digest was set in where nobody named one."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.blocks.elements import context
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import literal

EXAMPLE = "Europe/Zurich"
OTHER_EXAMPLE = "Asia/Beirut"


def with_zone_taken(shown: Message, zone: ZoneInfo, typed: str, *, is_own: bool) -> Message:
    """What was shown, and for who typed ``typed`` which zone was taken and how to name another."""
    if shown.alone is None:
        return shown
    whose = (
        "that of your Slack profile"
        if is_own
        else "that of my settings, since your Slack profile tells me none"
    )
    other = OTHER_EXAMPLE if zone.key == EXAMPLE else EXAMPLE
    hint = (
        f"You named no time zone, so I took {whose}: *{zone.key}*. "
        f"To set another: `/ccm digest here {literal(typed)} {other}`."
    )
    return replace(shown, alone=message(*shown.alone.blocks, context(hint)))
