"""What `kb export` has written is held against the check of the files."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.cli.kb import export
from knowledge.entry_file import write_entry
from knowledge.library import PACKAGE, check_library
from tests.bot.cli.published import FEW, NEW, publish, run_export, version


def test_what_is_written_stands_up_to_the_check(
    published_env: dict[str, str], knowledge_folder: Path
) -> None:
    run_export(published_env, "--to", str(knowledge_folder))

    of_ours = [
        one
        for one in check_library(knowledge_folder)
        if "isu/" in one.file and ".fr." not in one.file
    ]
    assert [str(one) for one in of_ours if "isu-coffee" in one.file] == []
    run_export(published_env, "--to", str(knowledge_folder))
    assert (knowledge_folder / "entries/isu/isu-coffee.md").read_text("utf-8") == write_entry(NEW)


@pytest.mark.parametrize("where", ["kb", "fresh"])
@pytest.mark.usefixtures("knowledge_folder")
def test_names_what_the_check_will_refuse(
    where: str,
    published_env: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run_export(published_env, str(tmp_path / where))
    assert export.REFUSED not in capsys.readouterr().out
    asyncio.run(publish(published_env["DATABASE_URL"], version(FEW)))
    run_export(published_env, str(tmp_path / where))

    said = capsys.readouterr().out.partition(export.REFUSED)[2]
    assert "entries/isu/isu-tea.md" in said
    assert "isu-tea has 1 question, it needs 6" in said
    assert "open with a sentence" in said
    assert {line.partition(":")[0] for line in said.split("\n") if line} == {
        "entries/isu/isu-tea.md"
    }


def test_names_the_translations_that_no_longer_fit(
    published_env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(PACKAGE / "entries", tmp_path / "kb" / "entries")
    run_export(published_env, str(tmp_path / "kb"))

    said = capsys.readouterr().out.partition(export.REFUSED)[2]
    assert "entries/isu/isu-host.fr.md:2: of: the English text has changed" in said
