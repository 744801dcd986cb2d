"""followup: record a note about a State to act on later; list, edit and close such notes."""

import json

from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.due import UnreadableDay, find_due
from bot.register.follow_up import FollowUp, Status
from bot.roles import RECORDERS
from bot.services import Message, Request, Services, Shortcut, Shown, Verb
from commands.followup.form import edit_form, from_message, new_form, save, suggest_states
from commands.followup.listing import listing
from commands.followup.rows import close, find, number_in, record, reopen

EXAMPLE = "/ccm followup Lebanon asked for a liaison on clearance, reply by 15 December 2026"
MOST_CARRIED = 1_800


async def run(request: Request, services: Services) -> Shown:
    """Answer `followup`, `followup list …`, `done <number>`, `edit <number>` and plain notes."""
    first, _, rest = request.text.strip().partition(" ")
    match first.lower():
        case "":
            return new_form(request)
        case "list":
            return await listing(rest.strip(), request, services)
        case "done" if number_in(rest) is not None:
            return await close(rest, Status.DONE, request, services)
        case "reopen" if number_in(rest) is not None:
            return await reopen(rest, request, services)
        case "edit" if number_in(rest) is not None:
            return edit_form(await find(rest, request, services), request, services)
        case _:
            return await note(request, services)


async def note(request: Request, services: Services) -> Message:
    """Record a note whose first words name the State."""
    found = services.knowledge.gazetteer.leading(request.text.strip())
    if found.is_tie:
        return _ask_which(found.typed, [s.iso3 for s in found.candidates], request, services)
    if found.state is None:
        raise UserError(
            f"I know no State called “{found.typed}”, so nothing was recorded.",
            fix=f"Begin with the State, as in `{EXAMPLE}`, or open the form with `/ccm followup`.",
        )
    remarks: tuple[str, ...] = ()
    if not found.exact:
        remarks = (f"You typed “{found.typed}”; I took it as {found.state.name}.",)
    return await _record(found.state.iso3, found.rest, remarks, request, services)


async def pick(request: Request, services: Services) -> Message:
    """Record the note after the person chose among several States."""
    chosen = json.loads(request.value)
    return await _record(chosen["state"], chosen["note"], (), request, services)


async def _record(
    state: str, text: str, remarks: tuple[str, ...], request: Request, services: Services
) -> Message:
    text = text.strip()
    if not text:
        raise UserError("There is no note to record.", fix=f"Try `{EXAMPLE}`.")
    try:
        due = find_due(text, request.today)
    except UnreadableDay as phrase:
        raise UserError(
            f"“{phrase}” is no day that I can read, so nothing was recorded.",
            fix="Write the day as 15 December 2026, next Friday or end of March.",
        ) from None
    follow_up = FollowUp(
        team_id=request.team_id,
        state=state,
        note=text,
        author_id=request.user_id,
        recorded_at=request.now,
        due_on=due.day if due else None,
        source_link=request.source_link,
        request_key=request.key,
    )
    saved = await record(follow_up, request, services)
    if due and due.day < request.today:
        remarks = (*remarks, f"“{due.phrase}” is already past: edit it if that was a slip.")
    return views.recorded(saved, services.state_name, request.today, remarks=remarks)


def _ask_which(typed: str, states: list[str], request: Request, services: Services) -> Message:
    rest = services.knowledge.gazetteer.leading(request.text.strip()).rest
    if len(rest) > MOST_CARRIED:
        names = ", ".join(services.state_name(state) for state in states)
        raise UserError(
            f"“{typed}” could be {names}, so nothing was recorded.",
            fix="Write the State's name in full.",
        )
    choices = [
        (services.state_name(state), json.dumps({"state": state, "note": rest})) for state in states
    ]
    return views.which_state(typed, choices)


async def open_form(request: Request, _services: Services) -> Shown:
    """Open the empty form from Slack's menu of shortcuts."""
    return new_form(request)


async def undo(request: Request, services: Services) -> Message:
    """Withdraw what was just recorded; the row stays and can be reopened."""
    return await close(request.value, Status.WITHDRAWN, request, services)


async def mark_done(request: Request, services: Services) -> Message:
    """Close the follow-up whose button was pressed."""
    return await close(request.value, Status.DONE, request, services)


async def open_again(request: Request, services: Services) -> Message:
    """Reopen the follow-up whose button was pressed."""
    return await reopen(request.value, request, services)


async def edit(request: Request, services: Services) -> Shown:
    """Open the form for the follow-up whose button was pressed."""
    return edit_form(await find(request.value, request, services), request, services)


VERB = Verb(
    name="followup",
    summary="Record a note about a State to act on later, and keep track of it",
    usage=(
        EXAMPLE,
        "/ccm followup",
        "/ccm followup list",
        "/ccm followup list mine",
        "/ccm followup list overdue",
        "/ccm followup list Lebanon",
        "/ccm followup list done",
        "/ccm followup done 12",
        "/ccm followup edit 12",
        "/ccm followup reopen 12",
    ),
    run=run,
    allowed=RECORDERS,
    doing="Recording and reading follow-ups",
    actions={
        "followup_undo": undo,
        "followup_edit": edit,
        "followup_done": mark_done,
        "followup_reopen": open_again,
        "followup_pick": pick,
    },
    submissions={"followup_save": save},
    options={"followup_state": suggest_states},
    shortcuts=(
        Shortcut(
            "followup_from_message",
            "Record as follow-up",
            "Keep this message as a follow-up with a State",
            "message",
            from_message,
        ),
        Shortcut(
            "followup_new",
            "Record a follow-up",
            "Note what a State asked for or promised",
            "global",
            open_form,
        ),
    ),
)
