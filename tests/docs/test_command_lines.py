"""Every command line that is written down somewhere is one that the command understands."""

import shlex

import pytest

from bot.cli import COMMANDS, _parser
from tests.docs.markdown import DOCUMENTS, README, ROOT, blocks

IN_DOCUMENTS = [
    line
    for document in DOCUMENTS
    for block in blocks(document)
    if block.language == "sh"
    for line in block.text.splitlines()
    if line.removeprefix(".venv/bin/").startswith("article6 ")
]
IN_THE_PROCFILE = [
    line.partition(": ")[2] for line in (ROOT / "Procfile").read_text("utf-8").splitlines()
]


def words(line: str) -> list[str]:
    said = shlex.split(line, comments=True)[1:]
    redirected = [said.index(sign) for sign in ("<", ">") if sign in said]
    return said[: min(redirected, default=None)]


@pytest.mark.parametrize("line", IN_DOCUMENTS + IN_THE_PROCFILE)
def test_is_understood(line: str) -> None:
    assert _parser(words(line)).parse_args(words(line)).command in COMMANDS


def test_the_procfile_prepares_the_database_and_runs_one_worker() -> None:
    assert [words(line) for line in IN_THE_PROCFILE] == [["db", "upgrade"], ["run"]]


def test_the_readme_shows_every_command() -> None:
    shown = {
        words(line)[0]
        for block in blocks(README)
        for line in block.text.splitlines()
        if line.startswith("article6 ")
    }

    assert shown == set(COMMANDS)
