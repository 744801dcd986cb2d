"""Opens the form of an entry: empty, with an entry, with a draft, or with what was typed."""

from collections.abc import Collection, Mapping, Sequence

from bot.blocks.entry_form import FormSetting, form, too_long
from bot.blocks.entry_unfinished import NEW
from bot.blocks.message import Block
from bot.errors import UserError
from bot.register.entry_version import EntryVersion
from bot.register.feedback import Feedback
from bot.services import Modal, Request, Services
from bot.services.curation.form_texts import as_texts
from bot.services.curation.held import TAKEN_UP
from commands.kb.finding import version_named, versions_of
from commands.kb.meanwhile import around
from commands.kb.preview import BLANK
from commands.kb.unfinished import offered
from knowledge.entry import Entry
from knowledge.library import parse_entry

MOST_READ = 200


def open_form(
    texts: Mapping[str, str],
    services: Services,
    *,
    title: str,
    metadata: Mapping[str, str],
    near: Sequence[Entry] = (),
    complaints: Sequence[Feedback] = (),
    others: Sequence[Block] = (),
) -> Modal:
    """The form with ``texts``; raise ``UserError`` where Slack's fields do not take them whole.

    ``metadata``: the ``entry`` and the number of the version in use as its ``base``; ``from``, the
    number of the draft that was loaded; the ids of the ``questions`` it is to answer and of the
    ``complaints`` it is to settle, which are shown; the ``note`` for the history; ``typed``, when
    that was typed which was loaded. ``others`` tells what else there is of the entry.
    """
    if too_long(texts):
        raise UserError(
            "This entry is longer than Slack's form takes, so it was not opened.",
            fix="Edit its file in `knowledge/entries/` (CONTRIBUTING.md says how).",
        )
    library = services.knowledge.library
    treaties = sorted({entry.about.treaty for entry in library.entries})
    setting = FormSetting(
        title=title,
        key="".join(metadata.get(name, "") for name in ("entry", "from", "typed")),
        topics=sorted({entry.topic for entry in library.entries}),
        treaties={treaty: library.abbreviations.get(treaty, treaty) for treaty in treaties},
        near=near,
        complaints=complaints,
        others=others,
    )
    return form(texts, setting, metadata)


async def back(request: Request, services: Services) -> Modal:
    """Open the form again with the draft whose button was pressed."""
    return await form_of(await version_named(request.value, request, services), request, services)


async def form_of(draft: EntryVersion, request: Request, services: Services) -> Modal:
    """The form with the text of a version, to go on from there."""
    entry = parse_entry(draft.source, draft.entry_id)
    versions = await versions_of(draft.entry_id, request, services)
    # An old button may open what has been in use since.
    base = draft.number if draft.status in TAKEN_UP else draft.based_on
    return open_form(
        as_texts(entry, services.knowledge.gazetteer),
        services,
        title="Edit an entry",
        metadata={
            "entry": draft.entry_id,
            "base": str(base),
            "from": str(draft.number),
            "questions": ",".join(map(str, draft.question_ids)),
            "complaints": ",".join(map(str, draft.complaint_ids)),
            "note": request.fields.get("note", ""),
        },
        complaints=await complaints_named(draft.complaint_ids, request, services),
        others=[
            *await around(draft, versions, request, services),
            *await offered(draft.entry_id, request, services),
        ],
    )


async def go_on(request: Request, services: Services) -> Modal:
    """Open the form with what was typed."""
    entry_id = "" if request.value == NEW else request.value
    async with services.storage.reading() as work:
        form = await work.unfinished_forms.find(request.team_id, request.user_id, entry_id)
    if form is None:
        raise UserError(
            "What you typed there is a draft by now.", fix="`/ccm kb review` lists your drafts."
        )
    fields = as_texts(BLANK, services.knowledge.gazetteer)
    ids = [int(one) for one in form.opened_with.get("complaints", "").split(",") if one]
    return open_form(
        {name: form.texts.get(name, "") for name in fields},
        services,
        title="Edit an entry" if entry_id else "New entry",
        metadata={**form.opened_with, "typed": form.typed_at.isoformat()},
        complaints=await complaints_named(ids, request, services),
    )


async def complaints_named(
    ids: Collection[int], request: Request, services: Services
) -> Sequence[Feedback]:
    """Those that are still open."""
    if not ids:
        return ()
    async with services.storage.unit_of_work() as work:
        found = await work.feedback.complaints(request.team_id, MOST_READ)
    return [one for one in found if one.id in ids]
