"""The folder in which a file of tests runs the command line."""

from pathlib import Path

import pytest

from bot.services import CACHE_DIR
from tests.bot.cli.processes import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Empty but for the vectors of this machine: to encode them anew takes a minute."""
    folder = tmp_path_factory.mktemp("cli")
    kept = ROOT / CACHE_DIR
    kept.mkdir(parents=True, exist_ok=True)
    (folder / CACHE_DIR).parent.mkdir()
    (folder / CACHE_DIR).symlink_to(kept, target_is_directory=True)
    return folder
