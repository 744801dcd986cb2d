"""Notes typed in one line: which State, which day, and what to do where that is not clear."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.day_words import UnreadableDay
from bot.register.due import Due, find_due, is_only_a_day
from bot.register.follow_up import FollowUp
from bot.services import Message, Request, Services
from commands.followup.rows import change, record
from commands.followup.states import EXAMPLE, LeadingStates, is_name_of, leading_states, unknown
from knowledge.dates import long_date
from knowledge.resolution import Resolution

MOST_CARRIED = 2_000
MOST_BUTTONS = 25


async def note(request: Request, services: Services) -> Message:
    """Record a note whose first words name the State."""
    text = request.text.strip()
    named = leading_states(text, services.knowledge.gazetteer)
    if len(named.states) > 1:
        return _ask_about_several(named, request)
    found = named.first
    if found.is_tie:
        return _ask_which(found, request)
    if found.state is None:
        raise unknown(found.typed)
    remarks: tuple[str, ...] = ()
    if not is_name_of(found.typed, found.state):
        remarks = (f"You typed “{found.typed}”; I took it as {found.state.name}.",)
    return await _record([found.state.iso3], found.rest, request, services, remarks=remarks)


async def pick(request: Request, services: Services) -> Message:
    """Record the note after the person chose among several States."""
    chosen = json.loads(request.value)
    # The message that asked, not the press, names the act: a second press records nothing more.
    asked_in = f"{request.user_id}:{request.key.partition(':')[0]}"
    shown = await _record(
        chosen["states"], chosen["note"], request, services, link=chosen["link"], key=asked_in
    )
    return replace(shown, replaces=True)


async def rewrite(number: str, text: str, request: Request, services: Services) -> Message:
    """Give a follow-up another note; its day changes only where the new note names one."""
    due = _due(text, request)
    before = ""

    def rewritten(found: FollowUp) -> FollowUp:
        nonlocal before
        before = found.note
        return replace(found, note=text.strip(), due_on=due.day if due else found.due_on)

    edited = await change(number, rewritten, "follow-up edited", request, services)
    return views.changed(edited, services.state_name, request.today, before=before)


async def _record(
    states: Sequence[str],
    text: str,
    request: Request,
    services: Services,
    *,
    remarks: tuple[str, ...] = (),
    link: str | None = None,
    key: str | None = None,
) -> Message:
    due = _due(text, request)
    if not text.strip() or is_only_a_day(text, due):
        raise UserError("There is no note to record.", fix=f"Try `{EXAMPLE}`.")
    notes = [
        FollowUp(
            team_id=request.team_id,
            state=state,
            note=text.strip(),
            author_id=request.user_id,
            recorded_at=request.now,
            due_on=due.day if due else None,
            source_link=link or request.source_link,
            request_key=f"{key or request.key}:{state}",
        )
        for state in states
    ]
    saved = await record(notes, request, services)
    if due and due.day < request.today:
        remarks = (*remarks, f"“{due.phrase}” is already past: edit it if that was a slip.")
    if due and due.is_ambiguous:
        remarks = (*remarks, f"“{due.phrase}” was read as {long_date(due.day)}, day first.")
    return views.recorded(saved, services.state_name, request.today, remarks=remarks)


def _due(text: str, request: Request) -> Due | None:
    try:
        return find_due(text, request.today)
    except UnreadableDay as phrase:
        raise UserError(
            f"“{phrase}” is no day that I can read, so nothing was recorded.",
            fix="Write the day as 15 December 2026, next Friday or end of March.",
        ) from None


def _ask_which(found: Resolution, request: Request) -> Message:
    choices = [(state.name, [state.iso3]) for state in found.candidates]
    question = f"“{found.typed}” could be more than one State. Which one?"
    return _ask(question, choices, found.rest, request)


def _ask_about_several(named: LeadingStates, request: Request) -> Message:
    names = ", ".join(state.name for state in named.states)
    choices = [("One for each", [state.iso3 for state in named.states])]
    choices += [(f"Only {state.name}", [state.iso3]) for state in named.states]
    question = f"You name several States ({names}); a follow-up is about one. Which is it?"
    return _ask(question, choices, request.text.strip(), request)


def _ask(
    question: str, choices: list[tuple[str, list[str]]], text: str, request: Request
) -> Message:
    carried = [
        (label, json.dumps({"states": states, "note": text, "link": request.source_link}))
        for label, states in choices
    ]
    if len(carried) > MOST_BUTTONS or max(len(value) for _, value in carried) > MOST_CARRIED:
        raise UserError(
            f"{question} That is too much for buttons, so nothing was recorded.",
            fix="Begin with one State's name in full.",
        )
    return views.which_state(question, carried)
