"""Write what was published in Slack as files, in place of the old ones, for a pull request."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.cli.dates import add_today, moment
from bot.cli.refused_files import refused
from bot.cli.versions_in_use import load
from bot.register.entry_version import EntryVersion, VersionStatus
from knowledge.entry_file import path_of
from knowledge.library import parse_entry

REFUSED = "`article6 kb check` refuses these files until this is mended:"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and as of when."""
    folder = parser.add_mutually_exclusive_group(required=True)
    folder.add_argument("dir", nargs="?", type=Path, help="a folder with entries/, or a new one")
    folder.add_argument("--to", type=Path, metavar="DIR", help="the same")
    add_today(parser)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Write the files; print what was done with each, and what is still to be mended in them."""
    versions, folder = load(env), arguments.to or arguments.dir
    done = list(export(versions, folder / "entries"))
    print(*done, f"{len(done)} changed.", sep="\n")
    gone = [one.entry_id for one in versions if one.status is VersionStatus.RETIRED]
    names = [path.name for one in versions for path in folder.rglob(f"{one.entry_id}.*md")]
    if problems := refused(names, gone, folder, moment(arguments.today).date()):
        print("", REFUSED, *problems, sep="\n")
    return 0


def export(versions: Sequence[EntryVersion], entries: Path) -> Iterator[str]:
    """Bring the files below ``entries`` to what is in use; yield a line for each that changes."""
    for version in versions:
        old = next(entries.rglob(f"{version.entry_id}.md"), None)
        if version.status is VersionStatus.RETIRED:
            for path in sorted(entries.rglob(f"{version.entry_id}.*md")):
                path.unlink()
                yield f"retired  {path.relative_to(entries)}"
            continue
        new = entries / path_of(parse_entry(version.source, version.entry_id))
        if old and _says_the_same(old, version) and old == new:
            continue
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(version.source, "utf-8")
        if old and old != new:
            old.unlink()
        yield f"{'changed' if old else 'new    '}  {new.relative_to(entries)}"
        for path in sorted(entries.rglob(f"{version.entry_id}.??.md")):
            yield f"look at  {path.relative_to(entries)}: does the translation still fit?"


def _says_the_same(file: Path, version: EntryVersion) -> bool:
    text = file.read_text("utf-8")
    return parse_entry(text, file.name) == parse_entry(version.source, version.entry_id)
