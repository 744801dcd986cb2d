"""Two curators at one desk: what they draft and publish, and what is then in use."""

from dataclasses import replace
from datetime import timedelta

from bot.register.entry_version import EntryVersion
from bot.services import Request, Services
from bot.services.curation.publishing import keep_draft, publish
from knowledge.entry import About, Entry, Source
from tests.builders import TEAM, a_request

COFFEE = Entry(
    id="coffee",
    title="Coffee",
    body="In the bar.",
    topic="isu",
    questions=("Where is coffee?",),
    answers=("where",),
    sources=(Source("Guide"),),
)
TREATY = replace(COFFEE, id="trust", about=About(articles=("6(9)",)))
AUTHOR, SECOND = a_request(user_id="U1"), a_request(user_id="U2")


async def drafted(
    entry: Entry, desk: Services, request: Request = AUTHOR, based_on: int = 0
) -> EntryVersion:
    return await keep_draft(entry, based_on, (), request, desk)


async def published(
    entry: Entry, desk: Services, request: Request = AUTHOR, based_on: int = 0
) -> EntryVersion:
    draft = await drafted(entry, desk, request, based_on)
    return await publish(entry.id, draft.number, request, desk, note="")


def later(days: float, request: Request = AUTHOR) -> Request:
    return replace(request, now=request.now + timedelta(days=days))


def in_use(desk: Services) -> dict[str, Entry]:
    return {entry.id: entry for entry in desk.knowledge.library.entries}


async def latest(entry_id: str, desk: Services) -> EntryVersion:
    async with desk.storage.unit_of_work() as work:
        return (await work.entry_versions.history(TEAM, entry_id))[0]
