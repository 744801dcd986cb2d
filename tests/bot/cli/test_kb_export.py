"""What was published in Slack, as files and as a difference."""

import asyncio
import shutil
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.kb import diff, export
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.storage import Storage
from bot.storage.migrate import upgrade
from knowledge.entry import Entry
from knowledge.entry_file import write_entry
from knowledge.library import PACKAGE, check_library, load_library
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


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a database in which one was edited, one is new and one is retired."""
    url = f"sqlite:///{tmp_path}/published.db"
    upgrade(url)
    asyncio.run(_store(url))
    return {"DATABASE_URL": url}


async def _store(url: str) -> None:
    storage = Storage(url)
    async with storage.unit_of_work() as work:
        await work.workspaces.started(TEAM, "One", "UB1", at(IN_THE_PLAN))
        for one in (version(EDITED), version(NEW), RETIRED, version(ENTRIES["isu-gichd"])):
            await work.entry_versions.add(one)
    await storage.close()


async def _publish(entry: Entry, url: str) -> None:
    storage = Storage(url)
    async with storage.unit_of_work() as work:
        await work.entry_versions.add(version(entry))
    await storage.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge folder of this test's own, without translations."""
    leave_out = shutil.ignore_patterns("*.??.md")
    for part in ("entries", "data"):
        shutil.copytree(PACKAGE / part, tmp_path / "kb" / part, ignore=leave_out)
    return tmp_path / "kb"


def run_export(env: dict[str, str], *words: str) -> int:
    parser = ArgumentParser()
    export.add_arguments(parser)
    return export.main(parser.parse_args(words), env)


def test_writes_the_published_ones_in_place_of_the_old(
    env: dict[str, str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_export(env, str(folder)) == 0

    entries = {entry.id: entry for entry in load_library(folder).entries}
    assert entries["isu-host"] == EDITED
    assert entries["isu-coffee"] == NEW
    assert "isu-what" not in entries
    unchanged = (folder / "entries/isu/isu-gichd.md").read_text("utf-8")
    assert unchanged == (PACKAGE / "entries/isu/isu-gichd.md").read_text("utf-8")
    told = capsys.readouterr().out
    assert "changed  isu/isu-host.md" in told
    assert "new      isu/isu-coffee.md" in told
    assert "retired  isu/isu-what.md" in told


def test_what_is_written_stands_up_to_the_check(env: dict[str, str], folder: Path) -> None:
    run_export(env, "--to", str(folder))

    of_ours = [
        one for one in check_library(folder) if "isu/" in one.file and ".fr." not in one.file
    ]
    assert [str(one) for one in of_ours if "isu-coffee" in one.file] == []
    run_export(env, "--to", str(folder))
    assert (folder / "entries/isu/isu-coffee.md").read_text("utf-8") == write_entry(NEW)


def test_an_entry_that_moved_to_another_topic_leaves_no_old_file(folder: Path) -> None:
    moved = replace(ENTRIES["isu-host"], topic="meetings")
    list(export.export([version(moved)], folder / "entries"))

    assert [path.parent.name for path in (folder / "entries").rglob("isu-host.md")] == ["meetings"]


def test_shows_what_differs(env: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert diff.main(Namespace(), env) == 1

    shown = capsys.readouterr().out
    assert "+++ slack/isu/isu-host.md" in shown
    assert "+New words." in shown
    assert "--- /dev/null\n+++ slack/isu/isu-coffee.md" in shown
    assert "--- files/isu/isu-what.md\n+++ /dev/null" in shown
    assert "isu-gichd" not in shown


def test_names_the_translations_to_look_at_again(tmp_path: Path) -> None:
    (tmp_path / "isu").mkdir()
    (tmp_path / "isu" / "isu-host.fr.md").write_text("a translation")

    assert list(export.export([version(EDITED)], tmp_path))[1].startswith(
        "look at  isu/isu-host.fr.md"
    )


def test_an_empty_folder_gets_the_published_ones_only(env: dict[str, str], tmp_path: Path) -> None:
    run_export(env, str(tmp_path / "fresh"))

    names = sorted(path.name for path in (tmp_path / "fresh").rglob("*.md"))
    assert names == ["isu-coffee.md", "isu-gichd.md", "isu-host.md"]


@pytest.mark.parametrize("where", ["kb", "fresh"])
@pytest.mark.usefixtures("folder")
def test_names_what_the_check_will_refuse(
    where: str,
    env: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run_export(env, str(tmp_path / where))
    assert export.REFUSED not in capsys.readouterr().out
    asyncio.run(_publish(FEW, env["DATABASE_URL"]))
    run_export(env, str(tmp_path / where))

    said = capsys.readouterr().out.partition(export.REFUSED)[2]
    assert "entries/isu/isu-tea.md" in said
    assert "isu-tea has 1 questions, it needs 6" in said
    assert "open with a sentence" in said
    assert {line.partition(":")[0] for line in said.split("\n") if line} == {
        "entries/isu/isu-tea.md"
    }


def test_names_the_translations_that_no_longer_fit(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(PACKAGE / "entries", tmp_path / "kb" / "entries")
    run_export(env, str(tmp_path / "kb"))

    said = capsys.readouterr().out.partition(export.REFUSED)[2]
    assert "entries/isu/isu-host.fr.md:2: of: the English text has changed" in said
