"""Notes typed in one line: which State, which day, and what to do where that is not clear."""

import json
from dataclasses import replace

from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.due import Due, UnreadableDay, find_due
from bot.register.follow_up import FollowUp
from bot.services import Message, Request, Services
from commands.followup.rows import change, find, record
from knowledge.gazetteer import Resolution

EXAMPLE = "/ccm followup Lebanon asked for a liaison on clearance, reply by 15 December 2026"
MOST_CARRIED = 2_000


async def note(request: Request, services: Services) -> Message:
    """Record a note whose first words name the State."""
    found = services.knowledge.gazetteer.leading(request.text.strip())
    if found.is_tie:
        return _ask_which(found, request, services)
    if found.state is None:
        raise UserError(
            f"I know no State called “{found.typed}”, so nothing was recorded.",
            fix=f"Begin with the State, as in `{EXAMPLE}`, or open the form with `/ccm followup`.",
        )
    remarks: tuple[str, ...] = ()
    if not found.exact:
        remarks = (f"You typed “{found.typed}”; I took it as {found.state.name}.",)
    return await _record(found.state.iso3, found.rest, request, services, remarks=remarks)


async def pick(request: Request, services: Services) -> Message:
    """Record the note after the person chose among several States."""
    chosen = json.loads(request.value)
    return await _record(chosen["state"], chosen["note"], request, services, link=chosen["link"])


async def rewrite(number: str, text: str, request: Request, services: Services) -> Message:
    """Give a follow-up another note; its day changes only where the new note names one."""
    found = await find(number, request, services)
    due = _due(text, request)
    edited = replace(found, note=text.strip(), due_on=due.day if due else found.due_on)
    await change(edited, "follow-up edited", request, services)
    return views.changed(edited, services.state_name, request.today, before=found.note)


async def _record(
    state: str,
    text: str,
    request: Request,
    services: Services,
    *,
    remarks: tuple[str, ...] = (),
    link: str | None = None,
) -> Message:
    text = text.strip()
    if not text:
        raise UserError("There is no note to record.", fix=f"Try `{EXAMPLE}`.")
    due = _due(text, request)
    follow_up = FollowUp(
        team_id=request.team_id,
        state=state,
        note=text,
        author_id=request.user_id,
        recorded_at=request.now,
        due_on=due.day if due else None,
        source_link=link or request.source_link,
        request_key=request.key,
    )
    saved = await record(follow_up, request, services)
    if due and due.day < request.today:
        remarks = (*remarks, f"“{due.phrase}” is already past: edit it if that was a slip.")
    return views.recorded(saved, services.state_name, request.today, remarks=remarks)


def _due(text: str, request: Request) -> Due | None:
    try:
        return find_due(text, request.today)
    except UnreadableDay as phrase:
        raise UserError(
            f"“{phrase}” is no day that I can read, so nothing was recorded.",
            fix="Write the day as 15 December 2026, next Friday or end of March.",
        ) from None


def _ask_which(found: Resolution, request: Request, services: Services) -> Message:
    states = [state.iso3 for state in found.candidates]
    choices = []
    for state in states:
        carried = {"state": state, "note": found.rest, "link": request.source_link}
        choices.append((services.state_name(state), json.dumps(carried, ensure_ascii=False)))
    if max(len(value) for _, value in choices) > MOST_CARRIED:
        names = ", ".join(name for name, _ in choices)
        raise UserError(
            f"“{found.typed}” could be {names}, so nothing was recorded.",
            fix="Write the State's name in full.",
        )
    return views.which_state(found.typed, choices)
