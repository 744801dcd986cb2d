"""An entry that a curator may publish, and a version of any."""

from bot.register.entry_version import EntryVersion, VersionStatus
from knowledge.entry import Entry, Source
from tests.builders import IN_THE_PLAN, TEAM, at

COFFEE = Entry(
    id="coffee",
    title="Where coffee is served",
    body="In the Serpent Bar.",
    topic="isu",
    questions=("Where do the coordinators drink coffee?", "Which bar has coffee?"),
    answers=("where",),
    sources=(Source("Guide"),),
)


def a_version(entry_id: str, source: str, status: VersionStatus) -> EntryVersion:
    return EntryVersion(TEAM, entry_id, source, "U1", at(IN_THE_PLAN), number=1, status=status)
