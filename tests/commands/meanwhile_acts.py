"""Two at one entry: a draft kept, another text published, a preview and the button in it."""

from dataclasses import replace

from bot.register.entry_version import EntryVersion
from bot.services import Message, Modal, Request, Services
from bot.services.curation.form_texts import as_texts
from bot.services.curation.publishing import keep_draft, publish
from commands.kb.finding import named
from commands.kb.preview import publish as press_publish
from commands.kb.preview import show
from tests.builders import TEAM, a_request

ADDRESS, TREATY = "isu-postal-address", "article-6-9"
MINE, THEIRS = a_request(user_id="U1"), a_request(user_id="U2")


async def keeps(body: str, desk: Services, request: Request = MINE) -> EntryVersion:
    entry = replace(named(ADDRESS, desk), body=body)
    return await keep_draft(entry, 0, (), request, desk)


async def publishes(body: str, desk: Services, entry_id: str = ADDRESS) -> EntryVersion:
    async with desk.storage.unit_of_work() as work:
        in_use = [one.number for one in await work.entry_versions.in_use(TEAM)]
    entry = replace(named(entry_id, desk), body=body)
    kept = await keep_draft(entry, max(in_use, default=0), (), THEIRS, desk)
    return await publish(entry_id, kept.number, THEIRS, desk, note="")


async def previews(body: str, opened: Modal, desk: Services) -> Modal:
    texts = as_texts(replace(named(ADDRESS, desk), body=body), desk.knowledge.gazetteer)
    return await show(replace(MINE, fields=texts, metadata=opened.metadata), desk)


async def presses(preview: Modal, desk: Services) -> Message | Modal:
    return await press_publish(replace(MINE, metadata=preview.metadata), desk)
