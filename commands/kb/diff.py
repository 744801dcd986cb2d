"""`kb diff`: what differs between the file and what is in use, or between two versions."""

from collections.abc import Sequence

from bot.blocks.elements import header
from bot.blocks.entry_changes import changes
from bot.errors import UserError
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.services import Message, Request, Services, message
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import FILE, first_word, sources_of, standing, versions_of
from knowledge.front_matter import parse_entry

TWO = 2
"""A difference is between two."""


async def diff(text: str, request: Request, services: Services) -> Message:
    """Answer `kb diff <id>` and `kb diff <id> <version> <version>`; `file` is a version too."""
    entry_id, rest = first_word(text)
    versions = await versions_of(entry_id, request, services)
    sources = sources_of(entry_id, versions, services)
    if len(sources) < TWO:
        raise UserError(
            f"`{entry_id}` has one text only, so nothing differs.",
            fix=f"`/ccm kb history {entry_id}` shows what was published.",
        )
    chosen = rest.lower().split() or _usual(versions, list(sources))
    missing = [one for one in chosen if one not in sources]
    if missing or len(chosen) != TWO:
        known = ", ".join(f"`{one}`" for one in sources)
        raise UserError(
            f"`{entry_id}` has these versions to compare: {known}.",
            fix=f"Name two of them: `/ccm kb diff {entry_id} <version> <version>`.",
        )
    old, new = chosen
    labels = (_label(old, versions), _label(new, versions))
    gazetteer = services.knowledge.gazetteer
    texts = [as_texts(parse_entry(sources[one], entry_id), gazetteer) for one in chosen]
    return message(header(f"What differs in {entry_id}"), *changes(texts[0], texts[1], labels))


def _usual(versions: Sequence[EntryVersion], known: Sequence[str]) -> list[str]:
    """The file and what is in use; without a file, what was in use before; or else all there is."""
    in_use = standing(versions)
    if in_use is None:
        return []
    published = [
        str(version.edition)
        for version in versions
        if version.status is VersionStatus.PUBLISHED and version.number < in_use.number
    ]
    others = [one for one in known if one != str(in_use.edition)]
    before = FILE if FILE in known else next(iter(published), others[0])
    return [before, str(in_use.edition)]


def _label(chosen: str, versions: Sequence[EntryVersion]) -> str:
    if chosen == FILE:
        return "the file"
    in_use = standing(versions)
    if in_use is None or str(in_use.edition) != chosen:
        return f"version {chosen}"
    state = "retired" if in_use.status is VersionStatus.RETIRED else "in use"
    return f"version {chosen}, {state}"
