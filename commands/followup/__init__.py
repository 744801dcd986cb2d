"""followup: record a note about a State to act on later; list, edit and close such notes."""

from bot.blocks import follow_ups as views
from bot.register.follow_up import Status
from bot.roles import RECORDERS
from bot.services import Message, Request, Services, Shortcut, Shown, Verb
from commands.followup.form import edit_form, from_message, new_form, save, suggest_states
from commands.followup.later import a_week_later
from commands.followup.listing import listing
from commands.followup.note import note, pick, rewrite
from commands.followup.rows import close, find, first_word, number_in, reopen
from commands.followup.states import EXAMPLE


async def run(request: Request, services: Services) -> Shown:
    """Answer `followup`, `followup list …`, `done <number>`, `edit <number>` and plain notes."""
    first, rest = first_word(request.text)
    match first.lower():
        case "":
            return new_form(request)
        case "list":
            return await listing(rest.strip(), request, services)
        case "done" | "reopen" | "show" if number_in(rest) is not None:
            return await with_one(first.lower(), rest, request, services)
        case "edit" if number_in(first_word(rest)[0]) is not None:
            return await change_note(rest, request, services)
        case _:
            return await note(request, services)


async def with_one(what: str, number: str, request: Request, services: Services) -> Shown:
    """Answer `done <number>`, `reopen <number>` and `show <number>`."""
    if what == "done":
        return await close(number, Status.DONE, request, services)
    if what == "reopen":
        return await reopen(number, request, services)
    found = await find(number, request, services)
    return views.whole(found, services.state_name, request.today)


async def change_note(text: str, request: Request, services: Services) -> Shown:
    """Answer `edit <number>` with the form, `edit <number> <note>` by giving it that note."""
    number, words = first_word(text)
    if words:
        return await rewrite(number, words, request, services)
    return edit_form(await find(number, request, services), request, services)


async def open_form(request: Request, _services: Services) -> Shown:
    """Open the empty form from Slack's menu of shortcuts."""
    return new_form(request)


async def undo(request: Request, services: Services) -> Message:
    """Withdraw what was just recorded; the row stays and can be reopened."""
    return await close(request.value, Status.WITHDRAWN, request, services, replaces=True)


async def mark_done(request: Request, services: Services) -> Message:
    """Close the follow-up whose button was pressed."""
    return await close(request.value, Status.DONE, request, services, replaces=True)


async def tick_off(request: Request, services: Services) -> Message:
    """Close one of a list; the list stays, for the next one."""
    return await close(request.value, Status.DONE, request, services)


async def look(request: Request, services: Services) -> Message:
    """Show the whole of one of a digest; the digest stays."""
    found = await find(request.value, request, services)
    return views.whole(found, services.state_name, request.today)


async def open_again(request: Request, services: Services) -> Message:
    """Reopen the follow-up whose button was pressed."""
    return await reopen(request.value, request, services, replaces=True)


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
        "/ccm followup show 12",
        "/ccm followup done 12",
        "/ccm followup edit 12",
        "/ccm followup edit 12 asked for two liaisons, reply by end of March",
        "/ccm followup reopen 12",
    ),
    run=run,
    allowed=RECORDERS,
    doing="Recording and reading follow-ups",
    actions={
        "followup_undo": undo,
        "followup_edit": edit,
        "followup_done": mark_done,
        "followup_tick": tick_off,
        "followup_later": a_week_later,
        "followup_look": look,
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
