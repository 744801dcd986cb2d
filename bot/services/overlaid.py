"""The files of the knowledge, with what curators published in Slack in place of their entries."""

import logging
from collections.abc import Sequence

from bot.register.entry_version import EntryVersion, VersionStatus
from knowledge.entry import Entry
from knowledge.library import LibraryError, parse_entry

log = logging.getLogger(__name__)


def overlaid(files: Sequence[Entry], versions: Sequence[EntryVersion]) -> tuple[Entry, ...]:
    """The entries of the files, with the published ones in their place and without retired ones."""
    entries = {entry.id: entry for entry in files}
    for version in versions:
        if version.status is VersionStatus.RETIRED:
            entries.pop(version.entry_id, None)
        elif entry := _parsed(version):
            entries[entry.id] = entry
    return tuple(entries.values())


def _parsed(version: EntryVersion) -> Entry | None:
    try:
        return parse_entry(version.source, f"version {version.number} of {version.entry_id}")
    except LibraryError:
        log.warning("version %s of %s cannot be read", version.number, version.entry_id)
        return None
