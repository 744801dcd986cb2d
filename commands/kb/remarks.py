"""What is worth a thought before an entry is published: shown in its preview, refusing nothing."""

import asyncio

from bot.services import Request, Services
from bot.services.curation import checks
from bot.services.curation.at_sight import at_sight
from bot.services.curation.translated import on_translations
from knowledge.entry import Entry

# A form that is not answered within three seconds is lost, so what is slow comes last and may fail.
SECONDS_TO_SHOW = 1.8
NOT_COMPARED = (
    "I had no time to compare it with the other entries. Go back to writing and preview it again."
)


def soon() -> float:
    """Until when a preview that is begun now may compare, as the loop's clock reads then."""
    return asyncio.get_running_loop().time() + SECONDS_TO_SHOW


async def remarks(
    entry: Entry, before: Entry | None, request: Request, services: Services, until: float
) -> list[str]:
    """What is lost of ``before`` and what looks alike; one says so if there was no time."""
    library = services.knowledge.library
    lost = on_translations(entry, before, library.translations)
    seen = (remark.text for remark in at_sight(entry, library, request.today))
    found = [*([lost] if lost else []), *seen]
    try:
        async with asyncio.timeout_at(until):
            base = await services.knowledge.ready()
            alike = await asyncio.to_thread(
                checks.warnings, entry, library.entries, base, request.today
            )
    except TimeoutError:
        return [*found, NOT_COMPARED]
    return [*found, *(remark.text for remark in alike)]
