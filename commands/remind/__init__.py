"""remind: one message in the morning with what is due for you; you switch it on yourself."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.blocks import reminder_settings as views
from bot.errors import UserError
from bot.roles import RECORDERS
from bot.services import Message, Request, Services, Verb
from commands.remind.pressing import bring_back, dismiss, mark_done, snooze
from commands.remind.setting import EXAMPLE, lead, next_due, off, on, pause, resume, settings_of

USAGE = (
    "/ccm remind on",
    EXAMPLE,
    "/ccm remind show",
    "/ccm remind lead 30 7 1",
    "/ccm remind pause until 10 January",
    "/ccm remind resume",
    "/ccm remind off",
)


async def run(request: Request, services: Services) -> Message:
    """Answer `remind <what>`; alone it shows what is set and what can be typed."""
    first, *rest = request.text.strip().split(maxsplit=1) or [""]
    act = ACTS.get(first.lower())
    if act is None:
        raise UserError(
            f"“{first}” is nothing that reminders can do.",
            fix=f"Try {', '.join(f'`{line}`' for line in USAGE)}.",
        )
    return await act(replace(request, text=rest[0].strip() if rest else ""), services)


async def show(request: Request, services: Services) -> Message:
    """Tell what is set, when the next reminder comes, and what can be typed."""
    settings, told = await settings_of(request, services)
    due = next_due(settings, request, told)
    return views.shown(settings, request.zone, due, USAGE, is_own=request.has_own_zone)


ACTS: Mapping[str, Callable[[Request, Services], Awaitable[Message]]] = {
    "": show,
    "show": show,
    "on": on,
    "off": off,
    "lead": lead,
    "pause": pause,
    "resume": resume,
}

VERB = Verb(
    name="remind",
    summary="One message in the morning with what is due for you",
    usage=USAGE,
    run=run,
    allowed=RECORDERS,
    doing="Being reminded",
    actions={
        "remind_done": mark_done,
        "remind_snooze": snooze,
        "remind_dismiss": dismiss,
        "remind_back": bring_back,
    },
)
