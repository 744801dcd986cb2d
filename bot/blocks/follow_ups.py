"""How one follow-up is shown: recorded, changed, whole, closed, as a line of a list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.blocks.elements import actions, button, context, said, section, sections
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape, link, literal, person
from bot.register.follow_up import FollowUp, Status
from bot.register.level import Level
from knowledge.dates import long_date

StateName = Callable[[str], str]
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
        *sections(literal(item.note)),
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
    return message(section(literal(question)), actions(*buttons))


def line(item: FollowUp, names: StateName, today: date) -> str:
    """One follow-up: State, due day, author, origin, note."""
    origin = f" · {link(item.source_link, 'from this message')}" if item.source_link else ""
    return (
        f"*{escape(names(item.state))}* · {_due(item, today)} · {person(item.author_id)}{origin}\n"
        f"{literal(clip(item.note, MOST_NOTE))}"
    )


def _due(item: FollowUp, today: date) -> str:
    if item.status is Status.DONE and item.closed_at is not None:
        return f"done {long_date(item.closed_at.date())}"
    if item.due_on is None:
        return "no due date"
    if item.is_overdue(today):
        return f"*overdue since {long_date(item.due_on)}*"
    return f"due {long_date(item.due_on)}"
