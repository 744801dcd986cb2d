"""What curators published in Slack: one entry edited, one new, one retired, one as it was."""

from argparse import ArgumentParser
from dataclasses import replace

from bot.cli.kb import export
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.storage import Storage
from knowledge.entry import Entry
from knowledge.entry_file import write_entry
from knowledge.library import load_library
from tests.builders import IN_THE_PLAN, TEAM, at

ENTRIES = {entry.id: entry for entry in load_library().entries}
EDITED = replace(ENTRIES["isu-host"], body="New words.")
NEW = replace(
    ENTRIES["isu-contact"],
    id="isu-coffee",
    title="Coffee",
    body="In the bar.",
    questions=tuple(f"Where is bar number {number}?" for number in range(6)),
)


def version(entry: Entry, status: VersionStatus = VersionStatus.PUBLISHED) -> EntryVersion:
    return EntryVersion(TEAM, entry.id, write_entry(entry), "U1", at(IN_THE_PLAN), status=status)


FEW = replace(ENTRIES["isu-host"], id="isu-tea", title="Tea", body="Yes.", questions=("Tea?",))
RETIRED = version(ENTRIES["isu-what"], VersionStatus.RETIRED)


async def publish(url: str, *versions: EntryVersion) -> None:
    """Store what is published already."""
    storage = Storage(url)
    async with storage.unit_of_work() as work:
        await work.workspaces.started(TEAM, "One", "UB1", at(IN_THE_PLAN))
        for one in versions:
            await work.entry_versions.add(one)
    await storage.close()


def run_export(env: dict[str, str], *words: str) -> int:
    """What `kb export` returns when it is called so."""
    parser = ArgumentParser()
    export.add_arguments(parser)
    return export.main(parser.parse_args(words), env)
