"""A file that several processes import at the same moment is kept once, under one number."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.documents.importing import import_file
from bot.documents.order import Imported, Order, Outcome
from bot.documents.reading import read_apart
from bot.register.level import Level
from bot.storage import Storage
from knowledge.documents.document import Document
from tests.builders import IN_THE_PLAN, TEAM, at

MINUTES = b"# Minutes of the call\n\nQuorvo is to receive two rollers.\n"
LATER = MINUTES.replace(b"two", b"three")
PROCESSES = 3


@pytest.fixture
async def processes(any_url: str) -> AsyncIterator[list[Storage]]:
    """Several, each with its own connections to one database."""
    opened = [Storage(any_url) for _ in range(PROCESSES)]
    yield opened
    for storage in opened:
        await storage.close()


@pytest.fixture(autouse=True)
def read_by_all_before_any_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows of the others until all have read the file."""
    all_have_read = asyncio.Barrier(PROCESSES)

    async def read(name: str, content: bytes, title: str | None) -> Document:
        document = await read_apart(name, content, title)
        await all_have_read.wait()
        return document

    monkeypatch.setattr("bot.documents.importing.read_apart", read)


async def imported(processes: list[Storage], *files: tuple[str, bytes]) -> list[Imported]:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level))
    pairs = zip(processes, files, strict=True)
    return await asyncio.gather(
        *(import_file(storage, name, content, order) for storage, (name, content) in pairs)
    )


async def kept(storage: Storage) -> list[int]:
    async with storage.reading() as work:
        return [document.id for document in await work.documents.all_of(TEAM)]


async def test_a_new_file_gets_one_number_and_the_others_are_told_that_it_is_there(
    processes: list[Storage],
) -> None:
    told = await imported(processes, *[("minutes.md", MINUTES)] * PROCESSES)

    assert sorted(one.outcome for one in told) == [
        Outcome.IMPORTED,
        Outcome.UNCHANGED,
        Outcome.UNCHANGED,
    ]
    assert {one.document.id for one in told} == set(await kept(processes[0]))
    assert len(await kept(processes[0])) == 1
    async with processes[0].reading() as work:
        assert [one.action for one in await work.audit.latest(TEAM)] == ["document imported"]


async def test_one_content_under_several_names_is_one_document(processes: list[Storage]) -> None:
    await imported(processes, ("a.md", MINUTES), ("b.md", MINUTES), ("c.md", MINUTES))

    assert len(await kept(processes[0])) == 1


async def test_of_several_contents_under_one_name_the_last_takes_the_place_of_the_others(
    processes: list[Storage],
) -> None:
    told = await imported(processes, ("a.md", MINUTES), ("a.md", LATER), ("a.md", LATER + b"\n"))

    assert sorted(one.outcome for one in told) == [
        Outcome.IMPORTED,
        Outcome.REPLACED,
        Outcome.REPLACED,
    ]
    assert len(await kept(processes[0])) == 1
