"""How follow-ups are shown: one recorded, a list, and the form to record or edit one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from bot.blocks.elements import actions, button, context, header, said, section, sections
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape, link, person
from bot.register.follow_up import FollowUp, Status
from bot.register.level import Level
from knowledge.dates import long_date

StateName = Callable[[str], str]
MOST_SHOWN = 40
MOST_NOTE = 600

LEVEL_NAMES = {
    Level.PUBLIC: "Public",
    Level.COORDINATION: "Coordinators and ISU",
    Level.COORDINATORS: "Coordinators only",
}


def recorded(
    saved: Sequence[FollowUp], names: StateName, today: date, *, remarks: Sequence[str] = ()
) -> Message:
    """The confirmation, with what can still be changed."""
    blocks: list[Block] = []
    for item in saved:
        number = str(item.id)
        blocks += [
            section(f"Recorded as *#{item.id}*: {line(item, names, today)}"),
            actions(
                button("Undo", "followup_undo", number),
                button("Edit", "followup_edit", number),
                button("Mark done", "followup_done", number),
            ),
        ]
    seen_by = f"Seen by: {LEVEL_NAMES[saved[0].level]}. List: `/ccm followup list`"
    return message(*blocks, *(context(escape(remark)) for remark in remarks), context(seen_by))


def changed(saved: FollowUp, names: StateName, today: date, *, before: str = "") -> Message:
    """The confirmation of an edit; ``before`` is the note that was replaced, for copying."""
    return message(
        section(f"Changed *#{saved.id}*: {line(saved, names, today)}"),
        *([context("Before:"), *said(before)] if before else []),
        actions(button("Edit", "followup_edit", str(saved.id))),
    )


def whole(item: FollowUp, names: StateName, today: date) -> Message:
    """One follow-up with its note in full."""
    head = line(replace(item, note=""), names, today)
    return message(
        section(f"*#{item.id}* {head.strip()}"),
        *sections(escape(item.note)),
        context(f"Seen by: {LEVEL_NAMES[item.level]}"),
        actions(button("Edit", "followup_edit", str(item.id))),
    )


def closed(saved: FollowUp, names: StateName, today: date, *, replaces: bool) -> Message:
    """What a done or withdrawn follow-up looks like, with the way back."""
    words = "Done" if saved.status is Status.DONE else "Withdrawn"
    return message(
        section(f"{words}: *#{saved.id}* {line(saved, names, today)}"),
        actions(button("Reopen", "followup_reopen", str(saved.id))),
        replaces=replaces,
    )


def reopened(saved: FollowUp, names: StateName, today: date, *, replaces: bool) -> Message:
    """What a reopened follow-up looks like."""
    return message(
        section(f"Open again: *#{saved.id}* {line(saved, names, today)}"),
        actions(button("Mark done", "followup_done", str(saved.id))),
        replaces=replaces,
    )


def which_state(question: str, choices: Iterable[tuple[str, str]]) -> Message:
    """The question which State is meant; each button carries the whole text."""
    buttons = [
        button(label, f"followup_pick:{number}", value)
        for number, (label, value) in enumerate(choices)
    ]
    return message(section(escape(question)), actions(*buttons))


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


def line(item: FollowUp, names: StateName, today: date) -> str:
    """One follow-up: State, due day, author, origin, note."""
    origin = f" · {link(item.source_link, 'from this message')}" if item.source_link else ""
    return (
        f"*{escape(names(item.state))}* · {_due(item, today)} · {person(item.author_id)}{origin}\n"
        f"{escape(clip(item.note, MOST_NOTE))}"
    )


def _due(item: FollowUp, today: date) -> str:
    if item.status is Status.DONE and item.closed_at is not None:
        return f"done {long_date(item.closed_at.date())}"
    if item.due_on is None:
        return "no due date"
    if item.is_overdue(today):
        return f"*overdue since {long_date(item.due_on)}*"
    return f"due {long_date(item.due_on)}"
