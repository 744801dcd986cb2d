"""Acting on /ccm kb: lines typed, forms opened, an entry edited or retired."""

from dataclasses import replace

from bot.register.entry_version import EntryVersion
from bot.services import Message, Modal, Request, Services
from bot.services.curation.publishing import keep_draft, publish
from commands.kb import run
from commands.kb.finding import named
from commands.kb.retire import retire_pressed
from tests.builders import TEAM, a_request


async def said(text: str, desk: Services, request: Request | None = None) -> str:
    shown = await run(replace(request or a_request(), text=text), desk)
    assert isinstance(shown, Message)
    return shown.text


async def form(text: str, desk: Services) -> Modal:
    shown = await run(a_request(text), desk)
    assert isinstance(shown, Modal)
    return shown


async def edited(body: str, desk: Services, entry_id: str = "isu-postal-address") -> EntryVersion:
    entry = named(entry_id, desk)
    async with desk.storage.unit_of_work() as work:
        history = await work.entry_versions.history(TEAM, entry_id)
    based_on = history[0].number if history else 0
    kept = await keep_draft(replace(entry, body=body), based_on, (), a_request(), desk)
    return await publish(entry_id, kept.number, a_request(), desk, note="")


async def retires(desk: Services) -> None:
    await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)
