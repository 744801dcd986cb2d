"""Which entry is meant: by its id, by nearly its id, or by words about it."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.errors import UserError
from bot.register.entry_version import GOES_ON_AS, EntryVersion, VersionStatus
from bot.services import Request, Services
from bot.services.curation.held import TAKEN_UP
from knowledge.answering import KnowledgeBase
from knowledge.entry import Entry
from knowledge.entry_file import write_entry

FILE = "file"
MOST_NEAR = 3
NEAR_ENOUGH = 78
SHORTEST_NEAR = 3
NEAR_BY_WORDS = 0.2
WHERE_IDS_ARE = (
    "`/ccm kb edit` with nothing after it opens a menu in which a few letters of a title or id are "
    "enough; so do `history`, `diff` and `retire`."
)


def first_word(text: str) -> tuple[str, str]:
    """The first word, without the marks that people put around an id, and the rest."""
    first, *rest = text.split(maxsplit=1) or [""]
    return first.strip("`“”\"'"), rest[0].strip() if rest else ""


def entry_in_use(entry_id: str, services: Services) -> Entry | None:
    """The entry as it answers now."""
    return _by_id(services.knowledge.library.entries).get(entry_id)


def entry_of_file(entry_id: str, services: Services) -> Entry | None:
    """The entry as it came with the release."""
    return _by_id(services.knowledge.files.entries).get(entry_id)


def named(entry_id: str, services: Services) -> Entry:
    """The entry in use with this id; raise ``UserError`` naming those with nearly this id."""
    found = entry_in_use(entry_id, services)
    if found is None:
        raise unknown(entry_id, services)
    return found


async def answering(entry_id: str, request: Request, services: Services) -> Entry:
    """The entry in use with this id, as `named`; of one that is retired the error says so."""
    if found := entry_in_use(entry_id, services):
        return found
    last = standing(await versions_of(entry_id, request, services))
    if last and last.status is VersionStatus.RETIRED:
        raise retired(entry_id)
    raise unknown(entry_id, services)


def retired(entry_id: str) -> UserError:
    """What to say of an entry that answers nobody any more."""
    return UserError(
        f"`{entry_id}` is retired.", fix=f"`/ccm kb restore {entry_id}` puts it in use again."
    )


def unknown(entry_id: str, services: Services) -> UserError:
    """What to say of an id that nothing has."""
    near = near_ids(entry_id, services)
    meant = " or ".join(f"`{one}`" for one in near)
    fix = f"Did you mean {meant}?" if near else WHERE_IDS_ARE
    return UserError(f"No entry is called “{entry_id}”.", fix=fix)


def near_ids(typed: str, services: Services) -> list[str]:
    """The ids in use that are most like what was typed."""
    if len(typed) < SHORTEST_NEAR:
        return []
    ids = [entry.id for entry in services.knowledge.library.entries]
    found = process.extract(
        typed.lower(), ids, scorer=fuzz.WRatio, limit=MOST_NEAR, score_cutoff=NEAR_ENOUGH
    )
    return [entry_id for entry_id, _, _ in found]


def near_by_words(text: str, base: KnowledgeBase, most: int) -> list[Entry]:
    """At most so many entries that are about what the text says, the nearest first."""
    return [hit.entry for hit in base.near(text, most) if hit.score > NEAR_BY_WORDS]


async def versions_of(
    entry_id: str, request: Request, services: Services
) -> Sequence[EntryVersion]:
    """The versions of an entry, the newest first; raise ``UserError`` where there is no entry."""
    async with services.storage.unit_of_work() as work:
        versions = await work.entry_versions.history(request.team_id, entry_id)
    if not versions and entry_of_file(entry_id, services) is None:
        raise unknown(entry_id, services)
    return versions


async def version_named(value: str, request: Request, services: Services) -> EntryVersion:
    """The version that a button of ours names by id and number."""
    entry_id, _, number = value.partition(" ")
    versions = await versions_of(entry_id, request, services)
    return next(version for version in versions if str(version.number) == number)


def sources_of(
    entry_id: str, versions: Sequence[EntryVersion], services: Services
) -> dict[str, str]:
    """The texts of an entry by what people call their versions; drafts are not among them."""
    sources = {str(version.edition): version.source for version in versions if version.edition}
    if file := entry_of_file(entry_id, services):
        sources[FILE] = write_entry(file)
    return sources


def renamed(versions: Sequence[EntryVersion]) -> str:
    """The id under which the drafts of an entry go on, if they do under another."""
    reason = versions[0].reason if versions else ""
    return reason.removeprefix(GOES_ON_AS) if reason.startswith(GOES_ON_AS) else ""


def standing(versions: Sequence[EntryVersion]) -> EntryVersion | None:
    """The version that stands for the entry, its retirement included; None for the file."""
    return next((version for version in versions if version.status in TAKEN_UP), None)


def _by_id(entries: Sequence[Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}
