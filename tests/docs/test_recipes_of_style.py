"""The examples of the recipes pass the checks that every file of the house has to pass."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.markdown import CONTRIBUTING, ROOT, blocks
from tests.docs.recipes import write_recipe

FILES = [block.name for block in blocks(CONTRIBUTING) if "/" in block.name]


@pytest.mark.parametrize("check", [["format", "--check"], ["check"]], ids=["format", "lint"])
def test_the_examples_are_in_the_style_of_the_house(check: list[str], tmp_path: Path) -> None:
    for name in FILES:
        write_recipe(name, tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    sources = f"src = ['.', '{ROOT}']"
    ran = subprocess.run(  # noqa: S603 - our own command on our own files
        [sys.executable, "-m", "ruff", *check, "--no-cache", "--config", sources, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
