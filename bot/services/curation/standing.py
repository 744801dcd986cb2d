"""What becomes of an entry whose words do not change: retired, restored, found still right."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.register.entry_version import (
    RESTORED,
    REVIEWED,
    WAITING,
    Decided,
    EntryVersion,
    VersionStatus,
    needs_two,
)
from bot.services.curation.held import Held, hold
from bot.services.request import Request
from bot.services.services import Services
from knowledge.entry import Entry
from knowledge.entry_file import write_entry
from knowledge.front_matter import parse_entry


async def retire(entry: Entry, reason: str, request: Request, services: Services) -> EntryVersion:
    """Take an entry out of use, or ask a second curator to; its text stays in the history."""
    async with services.storage.unit_of_work() as work:
        held = await hold(entry.id, request, work)
        if held.in_use and held.in_use.status is VersionStatus.RETIRED:
            raise _retired_already(held.in_use)
        refuse_to_ask_twice(entry.id, held.versions)
        version = replace(_again(write_entry(entry), held), note=reason)
        if needs_two(entry):
            waiting = replace(version, status=VersionStatus.TO_RETIRE, submitted_at=request.now)
            return await held.add(waiting, "entry handed in to be retired")
        retired = held.decided(version, VersionStatus.RETIRED)
        stored = await held.add(retired, "entry retired")
    await services.knowledge.overlay(services.storage, request.team_id)
    return stored


def refuse_to_ask_twice(entry_id: str, versions: Sequence[EntryVersion]) -> None:
    """Raise ``UserError`` where a second curator has been asked to retire it."""
    if any(one.status is VersionStatus.TO_RETIRE for one in versions):
        raise UserError(
            f"`{entry_id}` waits for a second curator already.", fix="`/ccm kb review` shows it."
        )


async def restore(entry_id: str, request: Request, services: Services) -> EntryVersion:
    """Put a retired entry in use again, in the words it had."""
    async with services.storage.unit_of_work() as work:
        held = await hold(entry_id, request, work)
        if held.in_use is None or held.in_use.status is not VersionStatus.RETIRED:
            raise UserError(
                f"`{entry_id}` is not retired.",
                fix=f"`/ccm kb restore {entry_id} <version>` goes back to an earlier text.",
            )
        stored = await _in_use_again(held.in_use.source, RESTORED, held)
        await work.asked_again.owe(stored)
    await services.knowledge.overlay(services.storage, request.team_id)
    return stored


async def confirm(entry: Entry, request: Request, services: Services) -> EntryVersion:
    """Record that somebody has read an entry today and that it still holds."""
    async with services.storage.unit_of_work() as work:
        held = await hold(entry.id, request, work)
        source = held.in_use.source if held.in_use else write_entry(entry)
        if any(one.status in WAITING for one in held.versions):
            raise UserError(
                f"Something about `{entry.id}` waits for a second curator, so its text may change.",
                fix=f"Decide on that first: `/ccm kb review {entry.id}` shows it.",
            )
        if held.in_use and held.in_use.status is VersionStatus.RETIRED:
            raise _retired_already(held.in_use)
        read = replace(parse_entry(source, entry.id), reviewed_on=request.today)
        stored = await _in_use_again(write_entry(read), REVIEWED, held)
    await services.knowledge.overlay(services.storage, request.team_id)
    return stored


async def withdraw(
    entry_id: str, number: int, request: Request, services: Services
) -> EntryVersion:
    """Take back a review of one's own: what was in use before is so again, with its own day.

    Raise ``UserError`` where it is not what stands for the entry any more.
    """
    async with services.storage.unit_of_work() as work:
        held = await hold(entry_id, request, work)
        review = held.in_use
        if (
            review is None
            or (review.number, review.note) != (number, REVIEWED)
            or review.author_id != request.user_id
        ):
            raise UserError(
                f"That review of `{entry_id}` is not the last word on it any more.",
                fix=f"`/ccm kb history {entry_id}` shows what came after it.",
            )
        undone = held.decided(review, VersionStatus.REJECTED, "review taken back")
        stored = await held.decide(replace(undone, how=None), "entry review taken back")
    await services.knowledge.overlay(services.storage, request.team_id)
    return stored


async def _in_use_again(source: str, note: str, held: Held) -> EntryVersion:
    version = replace(_again(source, held), note=note, how=Decided.IN_USE_BEFORE)
    return await held.add(held.decided(version, VersionStatus.PUBLISHED), f"entry {note}")


def _again(source: str, held: Held) -> EntryVersion:
    return EntryVersion(
        team_id=held.request.team_id,
        entry_id=held.entry_id,
        source=source,
        author_id=held.request.user_id,
        created_at=held.request.now,
        based_on=held.in_use.number if held.in_use else 0,
    )


def _retired_already(version: EntryVersion) -> UserError:
    return UserError(
        f"`{version.entry_id}` is retired already.",
        fix=f"`/ccm kb restore {version.entry_id}` puts it in use again.",
    )
