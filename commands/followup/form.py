"""The form of the verb: opened empty, from a message or to edit; saved with its errors."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from bot.blocks import follow_ups as views
from bot.blocks.follow_up_form import MOST_NOTE, FollowUpDraft, form
from bot.errors import FieldErrors, UserError
from bot.register.day_words import UnreadableDay, read_day
from bot.register.due import find_due
from bot.register.follow_up import FollowUp
from bot.register.level import Level
from bot.services import Message, Modal, Request, Services
from commands.followup.rows import change, record
from knowledge.dates import long_date

CHOICES = frozenset({Level.COORDINATION, Level.COORDINATORS})
MOST_SUGGESTED = 20
CHANGED_MEANWHILE = (
    "Somebody else changed this follow-up while you were writing. Copy your text, close the form "
    "and open it again to see what it says now."
)


def new_form(request: Request) -> Modal:
    """The empty form."""
    return form(FollowUpDraft(), request.levels & CHOICES, {}, title="Record a follow-up")


async def from_message(request: Request, services: Services) -> Modal:
    """The form filled from a message: its text, the State it names, the day it mentions."""
    named = {match.state.iso3 for match in services.knowledge.gazetteer.find(request.text)}
    state = named.pop() if len(named) == 1 else None
    draft = FollowUpDraft(
        state=(state, services.state_name(state)) if state else None,
        note=request.text,
        due=_day_mentioned(request),
    )
    metadata = {"link": request.source_link or ""}
    return form(draft, request.levels & CHOICES, metadata, title="Record a follow-up")


def edit_form(found: FollowUp, request: Request, services: Services) -> Modal:
    """The form for one that exists; raise ``UserError`` where its note does not fit."""
    if len(found.note) > MOST_NOTE:
        raise UserError(
            f"The note of #{found.id} is longer than a form takes, so nothing was changed.",
            fix=f"Give it another note with `/ccm followup edit {found.id} <note>`.",
        )
    draft = FollowUpDraft(
        state=(found.state, services.state_name(found.state)),
        note=found.note,
        due=long_date(found.due_on) if found.due_on else "",
        level=found.level,
    )
    metadata = {"id": str(found.id), "seen": state_of(found)}
    return form(draft, request.levels & CHOICES, metadata, title=f"Follow-up #{found.id}")


async def save(request: Request, services: Services) -> Message:
    """Record or change what the form holds; raise ``FieldErrors`` for what cannot be read."""
    errors = {}
    state = request.fields.get("state", "")
    note = request.fields.get("note", "").strip()
    if state not in services.knowledge.gazetteer.by_iso3:
        errors["state"] = "Choose a State from the list: type a few letters of its name."
    if not note:
        errors["note"] = "Write what is to be followed up."
    level = Level(request.fields.get("level", Level.COORDINATION))
    if level not in request.levels & CHOICES:
        errors["level"] = "Only coordinators can record what only coordinators may see."
    due_on: date | None = None
    if phrase := request.fields.get("due", "").strip():
        try:
            due_on = read_day(phrase, request.today)
        except UnreadableDay:
            errors["due"] = (
                f"I cannot read “{phrase}” as a day. Try 15 December 2026 or next Friday."
            )
    if errors:
        raise FieldErrors(errors)
    if number := request.metadata.get("id"):

        def filled_in(found: FollowUp) -> FollowUp:
            if request.metadata.get("seen") != state_of(found):
                raise FieldErrors({"note": CHANGED_MEANWHILE})
            return replace(found, state=state, note=note, due_on=due_on, level=level)

        edited = await change(number, filled_in, "follow-up edited", request, services)
        return views.changed(edited, services.state_name, request.today)
    follow_up = FollowUp(
        team_id=request.team_id,
        state=state,
        note=note,
        author_id=request.user_id,
        recorded_at=request.now,
        due_on=due_on,
        source_link=request.metadata.get("link") or None,
        level=level,
        request_key=request.key,
    )
    saved = await record([follow_up], request, services)
    return views.recorded(saved, services.state_name, request.today)


async def suggest_states(request: Request, services: Services) -> list[tuple[str, str]]:
    """States whose name or alias begins with, contains or resembles what was typed."""
    typed = request.text.strip().lower()
    states = sorted(services.knowledge.library.states, key=lambda state: state.name)
    begins = [s for s in states if any(n.lower().startswith(typed) for n in (s.name, *s.aliases))]
    contains = [s for s in states if typed in s.name.lower()]
    near = list(services.knowledge.gazetteer.resolve(request.text).candidates)
    found = list(dict.fromkeys([*begins, *contains, *near]))[:MOST_SUGGESTED]
    return [(state.name, state.iso3) for state in found]


def state_of(follow_up: FollowUp) -> str:
    """A short mark of what a follow-up says, to notice that somebody else changed it."""
    said = (follow_up.state, follow_up.note, follow_up.due_on, follow_up.level, follow_up.status)
    return sha256(repr(said).encode()).hexdigest()[:16]


def _day_mentioned(request: Request) -> str:
    try:
        due = find_due(request.text, request.today)
    except UnreadableDay:
        return ""
    return long_date(due.day) if due else ""
