"""`kb retire`: take an entry out of use, with the reason."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.blocks import entry_retirement as views
from bot.errors import UserError
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.services import Message, Request, Services
from bot.services.curation import standing
from commands.kb.finding import first_word, named, versions_of
from commands.kb.finding import standing as last_word

MOST_REASON = 1_500
SECONDS_TO_WAIT = 3.0


async def retire(text: str, request: Request, services: Services) -> Message:
    """Answer `kb retire <id> <reason>` with what it means, and the button that does it."""
    entry_id, reason = first_word(text)
    versions = await versions_of(entry_id, request, services)
    if done := _retired(versions):
        return replace(views.retired_already(done, request.zone), replaces=False)
    entry = named(entry_id, services)
    if not reason:
        raise UserError(
            f"Say why `{entry_id}` is to be retired: the history keeps the reason.",
            fix=f"Type `/ccm kb retire {entry_id} <reason>`.",
        )
    standing.refuse_to_ask_twice(entry_id, versions)
    return views.retiring(entry, reason[:MOST_REASON])


async def retire_pressed(request: Request, services: Services) -> Message:
    """Retire the entry whose button was pressed, or ask the other curators to agree."""
    entry_id, reason = first_word(request.value)
    if done := _retired(await versions_of(entry_id, request, services)):
        return views.retired_already(done, request.zone)
    entry = named(entry_id, services)
    version = await standing.retire(entry, reason, request, services)
    if version.status is VersionStatus.TO_RETIRE:
        return views.asked_to_retire(version, entry.title, request.zone)
    return replace(await out_of_use(version, entry.title, services), replaces=True)


def _retired(versions: Sequence[EntryVersion]) -> EntryVersion | None:
    """What retired the entry, where that is how it stands."""
    last = last_word(versions)
    return last if last and last.status is VersionStatus.RETIRED else None


async def out_of_use(version: EntryVersion, title: str, services: Services) -> Message:
    """The confirmation, once the entry answers nobody any more or after a short wait."""
    try:
        async with asyncio.timeout(SECONDS_TO_WAIT):
            await services.knowledge.up_to_date()
    except TimeoutError:
        return views.retired(version, title, at_once=False)
    return views.retired(version, title, at_once=True)
