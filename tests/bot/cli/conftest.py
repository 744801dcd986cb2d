"""Where tests of the command line run: folders, and a database with what was published."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.services import CACHE_DIR
from bot.storage.migrate import upgrade
from knowledge.library import PACKAGE
from tests.bot.cli.processes import ROOT
from tests.bot.cli.published import EDITED, ENTRIES, NEW, RETIRED, publish, version


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Empty but for the vectors of this machine: to encode them anew takes a minute."""
    folder = tmp_path_factory.mktemp("cli")
    kept = ROOT / CACHE_DIR
    kept.mkdir(parents=True, exist_ok=True)
    (folder / CACHE_DIR).parent.mkdir()
    (folder / CACHE_DIR).symlink_to(kept, target_is_directory=True)
    return folder


@pytest.fixture
def published_env(tmp_path: Path) -> dict[str, str]:
    """The environment of a database in which one was edited, one is new and one is retired."""
    url = f"sqlite:///{tmp_path}/published.db"
    upgrade(url)
    of_old = version(ENTRIES["isu-gichd"])
    asyncio.run(publish(url, version(EDITED), version(NEW), RETIRED, of_old))
    return {"DATABASE_URL": url}


@pytest.fixture
def knowledge_folder(tmp_path: Path) -> Path:
    """A knowledge folder of this test's own, without translations."""
    leave_out = shutil.ignore_patterns("*.??.md")
    for part in ("entries", "data"):
        shutil.copytree(PACKAGE / part, tmp_path / "kb" / part, ignore=leave_out)
    return tmp_path / "kb"
