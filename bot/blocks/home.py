"""What the Home tab shows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.blocks.dispatch import RUN
from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.follow_ups import StateName, line
from bot.register.follow_up import FollowUp
from bot.roles import RECORDERS, Role

MOST_SHOWN = 20


def home(
    mine: Sequence[FollowUp],
    names: StateName,
    today: date,
    held: frozenset[Role],
    reminders: str,
) -> list[dict[str, Any]]:
    """The tab for one person; registers and ``reminders`` only for those whose role opens them."""
    blocks = [
        header("Article 6 Assistant"),
        section(
            "I answer questions on Article 6 of the Convention on Cluster Munitions, the Lausanne "
            "Action Plan and the coordinators' work plan, with sources and dates. What I do not "
            "know, I say.\nWrite to me in *Messages*, mention me in a channel, or type `/ccm help`."
        ),
        actions(
            button("Activities", f"{RUN}:activities", "activities"),
            button("Help", f"{RUN}:help", "help"),
            *([button("Record a follow-up", f"{RUN}:new", "followup")] if held & RECORDERS else []),
        ),
    ]
    if held & RECORDERS:
        blocks.append(header("Your open follow-ups"))
        blocks += [
            section(f"*#{item.id}* {line(item, names, today)}") for item in mine[:MOST_SHOWN]
        ]
        if not mine:
            blocks.append(section("None."))
        blocks.append(context("All of them: `/ccm followup list`"))
        blocks.append(section(reminders, button("Change", f"{RUN}:remind", "remind")))
    return blocks


def away() -> list[dict[str, Any]]:
    """The tab while the database cannot be reached."""
    return [section("I cannot reach my database right now. Questions still work: write to me.")]
