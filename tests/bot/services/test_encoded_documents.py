"""Documents are searched as soon as they are encoded, and a long one holds back no other."""

import asyncio
import threading
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.services import CACHE_DIR, CurrentDocuments, CurrentKnowledge
from bot.services.encoded_documents import LONG, EncodedDocuments
from bot.storage import Storage
from knowledge.encoder import SentenceEncoder
from tests.builders import IN_THE_PLAN, TEAM, at

NOTE = "# Note\n\nThe liaison officer for Veldt is on extension 4471.\n"
ROOMS = "".join(f"# Room {number}\n\nIt is kept locked.\n\n" for number in range(LONG + 1))
QUESTION = "Which extension is the liaison officer for Veldt on?"
TODAY = date(2024, 1, 15)


class HeldUp(SentenceEncoder):
    """Encodes nothing about what is locked until it is released."""

    def __init__(self) -> None:
        super().__init__(CACHE_DIR)
        self.was_asked = threading.Event()
        self.released = threading.Event()

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        if any("locked" in text for text in texts):
            self.was_asked.set()
            self.released.wait()
        return super().encode(texts)


@pytest.fixture
def encoder() -> HeldUp:
    return HeldUp()


@pytest.fixture
def held_up(knowledge: CurrentKnowledge, encoder: HeldUp) -> CurrentKnowledge:
    known = CurrentKnowledge(knowledge.library)
    known.encoder = encoder
    return known


async def test_a_long_document_holds_back_no_short_one(
    storage: Storage, held_up: CurrentKnowledge, encoder: HeldUp, tmp_path: Path
) -> None:
    rooms = await imported(storage, "rooms.md", ROOMS)
    note = await imported(storage, "note.md", NOTE)
    encoded = EncodedDocuments(storage, held_up, tmp_path / "documents")
    documents = CurrentDocuments(storage, held_up, tmp_path)

    long = encoded.make(rooms)
    await encoded.make(note)
    [said] = await documents.quote(QUESTION, TODAY, TEAM, [Level.PUBLIC])

    assert said.document == note
    assert not long.done()
    encoder.released.set()
    await long
    assert encoded.path(rooms).exists()


async def test_a_renamed_document_is_found_while_it_is_encoded_for_its_new_title(
    storage: Storage, held_up: CurrentKnowledge, encoder: HeldUp, tmp_path: Path
) -> None:
    note = await imported(storage, "note.md", f"{NOTE}\nHer door is locked at noon.\n")
    documents = CurrentDocuments(storage, held_up, tmp_path)
    encoder.released.set()
    await documents.take_up(TEAM)
    encoder.released.clear()
    encoder.was_asked.clear()

    async with storage.unit_of_work() as work:
        await work.documents.describe(TEAM, note.id, "Telephones", None)
    watching = asyncio.create_task(documents.keep_watch(TEAM))
    await asyncio.to_thread(encoder.was_asked.wait)
    [said] = await documents.quote(QUESTION, TODAY, TEAM, [Level.PUBLIC])

    assert said.document.title == "Telephones"
    watching.cancel()
    encoder.released.set()
    await asyncio.gather(watching, return_exceptions=True)


async def test_what_is_damaged_is_encoded_again(
    storage: Storage, knowledge: CurrentKnowledge, tmp_path: Path
) -> None:
    note = await imported(storage, "note.md", NOTE)
    path = EncodedDocuments(storage, knowledge, tmp_path / "documents").path(note)
    await CurrentDocuments(storage, knowledge, tmp_path).take_up(TEAM)
    path.write_bytes(b"cut short")

    documents = CurrentDocuments(storage, knowledge, tmp_path)

    assert await documents.quote(QUESTION, TODAY, TEAM, [Level.PUBLIC]) == ()
    await documents.take_up(TEAM)
    assert await documents.quote(QUESTION, TODAY, TEAM, [Level.PUBLIC])


async def imported(storage: Storage, name: str, text: str) -> KeptDocument:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), Level.PUBLIC)
    return (await import_file(storage, name, text.encode(), order)).document
