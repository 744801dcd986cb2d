"""Show what differs between the files and what was published in Slack."""

import argparse
from collections.abc import Mapping
from difflib import unified_diff

from bot.cli.versions_in_use import load
from bot.register.entry_version import VersionStatus
from knowledge.entry_file import path_of, write_entry
from knowledge.library import load_library, parse_entry


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def main(_arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print the difference in the form that tools read; 1 when there is any, as `diff` does."""
    files = {entry.id: entry for entry in load_library().entries}
    differences = 0
    for version in load(env):
        old = files.get(version.entry_id)
        is_retired = version.status is VersionStatus.RETIRED
        entry = parse_entry(version.source, version.entry_id)
        lines = list(
            unified_diff(
                write_entry(old).splitlines() if old else [],
                [] if is_retired else version.source.splitlines(),
                f"files/{path_of(old)}" if old else "/dev/null",
                "/dev/null" if is_retired else f"slack/{path_of(entry)}",
                lineterm="",
            )
        )
        differences += bool(lines)
        if lines:
            print(*lines, sep="\n")
    return 1 if differences else 0
