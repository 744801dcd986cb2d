"""What was published in Slack, as files."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.kb import export
from knowledge.library import PACKAGE, load_library
from tests.bot.cli.published import EDITED, ENTRIES, NEW, run_export, version


def test_writes_the_published_ones_in_place_of_the_old(
    published_env: dict[str, str], knowledge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_export(published_env, str(knowledge_folder)) == 0

    entries = {entry.id: entry for entry in load_library(knowledge_folder).entries}
    assert entries["isu-host"] == EDITED
    assert entries["isu-coffee"] == NEW
    assert "isu-what" not in entries
    unchanged = (knowledge_folder / "entries/isu/isu-gichd.md").read_text("utf-8")
    assert unchanged == (PACKAGE / "entries/isu/isu-gichd.md").read_text("utf-8")
    told = capsys.readouterr().out
    assert "changed  isu/isu-host.md" in told
    assert "new      isu/isu-coffee.md" in told
    assert "retired  isu/isu-what.md" in told


def test_an_entry_that_moved_to_another_topic_leaves_no_old_file(knowledge_folder: Path) -> None:
    moved = replace(ENTRIES["isu-host"], topic="meetings")
    list(export.export([version(moved)], knowledge_folder / "entries"))

    assert [path.parent.name for path in (knowledge_folder / "entries").rglob("isu-host.md")] == [
        "meetings"
    ]


def test_names_the_translations_to_look_at_again(tmp_path: Path) -> None:
    (tmp_path / "isu").mkdir()
    (tmp_path / "isu" / "isu-host.fr.md").write_text("a translation")

    assert list(export.export([version(EDITED)], tmp_path))[1].startswith(
        "look at  isu/isu-host.fr.md"
    )


def test_an_empty_folder_gets_the_published_ones_only(
    published_env: dict[str, str], tmp_path: Path
) -> None:
    run_export(published_env, str(tmp_path / "fresh"))

    names = sorted(path.name for path in (tmp_path / "fresh").rglob("*.md"))
    assert names == ["isu-coffee.md", "isu-gichd.md", "isu-host.md"]
