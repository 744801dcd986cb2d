"""An entry on treaty text that one curator hands in, for others to decide on."""

from bot.register.entry_version import EntryVersion
from bot.services import Services
from bot.services.curation.publishing import keep_draft, publish
from knowledge.entry import About, Entry, Source
from tests.builders import a_request

AUTHOR, SECOND = a_request(user_id="U1"), a_request(user_id="U2")
WRITTEN = Entry(
    "trust",
    "Trust <funds>",
    "There is none.",
    "mechanisms",
    questions=("Is there a fund?",),
    answers=("yes/no",),
    sources=(Source("Guide"),),
    about=About(articles=("6(9)",)),
)


async def handed_in(services: Services) -> EntryVersion:
    """The author writes it and hands it in."""
    draft = await keep_draft(WRITTEN, 0, (), AUTHOR, services)
    return await publish(WRITTEN.id, draft.number, AUTHOR, services, note="at last")
