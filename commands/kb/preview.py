"""Shows what was written as it will look, keeps it as a draft, and publishes it."""

from dataclasses import replace
from datetime import timedelta

from bot.blocks.entry_decisions import handed_in, published
from bot.blocks.entry_meanwhile import IN_PREVIEW
from bot.blocks.entry_preview import preview
from bot.errors import FieldErrors
from bot.register.entry_version import EntryVersion, VersionStatus, needs_two
from bot.services import Modal, Request, Services, Shown
from bot.services.curation import checks
from bot.services.curation.form_texts import read_texts
from bot.services.curation.meanwhile import ChangedMeanwhile, came_since
from bot.services.curation.naming import new_id
from bot.services.curation.publishing import keep_draft
from bot.services.curation.publishing import publish as publish_draft
from commands.kb.finding import (
    entry_in_use,
    entry_of_file,
    standing,
    version_named,
    versions_of,
)
from commands.kb.meanwhile import changed
from commands.kb.remarks import remarks, soon
from knowledge.entry import Entry
from knowledge.library import parse_entry

BLANK = Entry(id="", title="", body="", topic="")
# Slack tells of what is typed in events of their own, and the last may come after the form.
ON_ITS_WAY = timedelta(seconds=3)


async def show(request: Request, services: Services) -> Modal:
    """Keep the form's texts as a draft and show it; ``FieldErrors`` name what must be mended."""
    knowledge, looking_until = services.knowledge, soon()
    base = await _loaded(request, services)
    entry, errors = read_texts(request.fields, base, knowledge.gazetteer, request.today)
    if not entry.id:
        async with services.storage.unit_of_work() as work:
            entry_id = await new_id(entry.title, request.team_id, work, knowledge)
        entry = replace(entry, id=entry_id)
    states = frozenset(knowledge.gazetteer.by_iso3)
    if errors := checks.errors(entry, knowledge.library.entries, states) | errors:
        raise FieldErrors(errors)
    questions, complaints = (_ids(request, name) for name in ("questions", "complaints"))
    based_on = int(request.metadata.get("base") or 0)
    draft = await keep_draft(
        entry, based_on, questions, request, services, complaint_ids=complaints
    )
    async with services.storage.unit_of_work() as work:
        typed_about = request.metadata.get("entry", "")
        until = request.now + ON_ITS_WAY
        await work.unfinished_forms.finish(request.team_id, request.user_id, typed_about, until)
    note = request.metadata.get("note", "")
    return await _shown(draft, request, services, looking_until, note=note)


async def publish(request: Request, services: Services) -> Shown:
    """Publish the draft in the preview; where somebody else was first, show what they changed.

    From there on it is published in place of theirs, and of nothing that came later.
    """
    entry_id, number = request.metadata["entry"], int(request.metadata["number"])
    note, until = request.fields.get("note", "").strip(), soon()
    try:
        chosen = int(request.metadata.get("instead_of") or 0) or None
        version = await publish_draft(
            entry_id, number, request, services, note=note, instead_of=chosen
        )
    except ChangedMeanwhile:
        draft = await version_named(f"{entry_id} {number}", request, services)
        return await _shown(draft, request, services, until, note=note)
    title = parse_entry(version.source, entry_id).title
    if version.status is VersionStatus.IN_REVIEW:
        return handed_in(version, title, request.zone)
    return published(version, title)


def _ids(request: Request, name: str) -> tuple[int, ...]:
    return tuple(int(one) for one in request.metadata.get(name, "").split(",") if one)


async def _shown(
    draft: EntryVersion,
    request: Request,
    services: Services,
    until: float,
    *,
    note: str = "",
) -> Modal:
    entry = parse_entry(draft.source, draft.entry_id)
    before = entry_in_use(entry.id, services)
    other = came_since(draft, await versions_of(entry.id, request, services))
    return preview(
        entry,
        draft.number,
        request.today,
        remarks=await remarks(entry, before, request, services, until),
        needs_two=any(needs_two(one) for one in (entry, before) if one),
        changed=changed(draft, other, request, services, then=IN_PREVIEW) if other else (),
        instead_of=other.number if other and not other.is_review else None,
        note=note,
    )


async def _loaded(request: Request, services: Services) -> Entry:
    """What the form was opened with; what it does not show stays as it is there."""
    entry_id, number = request.metadata.get("entry", ""), request.metadata.get("from", "")
    if not entry_id:
        return BLANK
    if number:
        draft = await version_named(f"{entry_id} {number}", request, services)
        return parse_entry(draft.source, entry_id)
    async with services.storage.unit_of_work() as work:
        in_use = standing(await work.entry_versions.history(request.team_id, entry_id))
    if in_use:
        return parse_entry(in_use.source, entry_id)
    return entry_of_file(entry_id, services) or replace(BLANK, id=entry_id)
