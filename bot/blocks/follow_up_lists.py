"""How several follow-ups are shown: those that are open, and those closed last."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from bot.blocks.elements import button, context, header, section, sections
from bot.blocks.follow_ups import StateName, line
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape
from bot.register.follow_up import FollowUp

MOST_SHOWN = 40


def overview(
    found: Sequence[FollowUp], names: StateName, today: date, me: str, *, title: str
) -> Message:
    """Open follow-ups: the overdue first, then mine, then the others State by State."""
    if not found:
        return message(section(f"{title}: none."), context("Record one: `/ccm followup`"))
    overdue = [item for item in found if item.is_overdue(today)]
    mine = [item for item in found if item not in overdue and item.author_id == me]
    others = sorted(
        (item for item in found if item not in overdue and item not in mine),
        key=lambda item: names(item.state),
    )
    counts = f"{len(found)} open, {len(overdue)} overdue, yours: {_count_mine(found, me)}"
    blocks: list[Block] = [header(title), context(counts)]
    shown = [*overdue, *mine, *others][:MOST_SHOWN]
    blocks += _group("Overdue", [item for item in shown if item in overdue], names, today)
    blocks += _group("Yours", [item for item in shown if item in mine], names, today)
    rest = [item for item in shown if item in others]
    for state, items in groupby(rest, key=lambda item: item.state):
        blocks += _group(names(state), list(items), names, today)
    return message(*_within_limit(blocks, len(found)))


def done_list(found: Sequence[FollowUp], names: StateName, today: date) -> Message:
    """Those closed last."""
    if not found:
        return message(section("No follow-up has been marked done yet."))
    lines = (f"*#{item.id}* {line(item, names, today)}" for item in found)
    return message(header("Follow-ups done"), *sections("\n".join(lines)))


def _group(title: str, items: Sequence[FollowUp], names: StateName, today: date) -> list[Block]:
    if not items:
        return []
    done = "Mark done"
    return [
        section(f"*{escape(title)}*"),
        *(
            section(
                f"*#{item.id}* {line(item, names, today)}",
                button(done, "followup_tick", str(item.id)),
            )
            for item in items
        ),
    ]


def _within_limit(blocks: list[Block], found: int) -> list[Block]:
    most = 49
    if len(blocks) <= most and found <= MOST_SHOWN:
        return blocks
    return [
        *blocks[:most],
        context("There are more: narrow the list with `/ccm followup list <State>`."),
    ]


def _count_mine(found: Iterable[FollowUp], me: str) -> int:
    return sum(item.author_id == me for item in found)
