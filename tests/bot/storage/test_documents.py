"""Documents are kept with their passages, once for each name, and go with them."""

from datetime import date

import pytest

from bot.register.document import KeptDocument
from bot.register.incoming import IncomingMessage
from bot.register.level import Level
from bot.storage import Storage
from knowledge.documents.document import Passage
from tests.builders import IN_THE_PLAN, TEAM, at

ONE = Passage("One.", page=1)
TWO = Passage("Two.", page=2, section="Part › B")


def a_document(file_name: str = "report.pdf", **more: object) -> KeptDocument:
    values = {
        "sha256": "aa",
        "title": "Report",
        "pages": 2,
        "passage_count": 2,
        "level": Level.COORDINATION,
        "imported_by": "U1",
        "imported_at": at(IN_THE_PLAN),
        **more,
    }
    return KeptDocument(team_id=TEAM, file_name=file_name, **values)  # type: ignore[arg-type]


async def test_a_document_comes_back_with_its_passages_in_order(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        number = await work.documents.put(a_document(), [ONE, TWO])
        assert number

        assert await work.documents.passages(number) == [ONE, TWO]
        assert await work.documents.passage(number, 1) == TWO
        assert await work.documents.passage(number, 2) is None
        [kept] = await work.documents.all_of(TEAM)
    assert kept == a_document(id=number)


async def test_a_document_keeps_the_title_and_the_date_that_it_is_given(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        number = await work.documents.put(a_document(dated=date(2023, 5, 3)), [ONE])
        assert number
        assert await work.documents.find(TEAM, number) == a_document(
            id=number, dated=date(2023, 5, 3)
        )

        await work.documents.describe("T2", number, "Theirs", None)
        await work.documents.describe(TEAM, number, "Minutes", None)

        [kept] = await work.documents.all_of(TEAM)
    assert (kept.title, kept.dated) == ("Minutes", None)


async def test_a_later_file_of_the_same_name_takes_the_place_of_the_older(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        await work.documents.put(a_document(), [ONE, TWO])
        number = await work.documents.put(a_document(sha256="bb"), [TWO])
        assert number

        assert [kept.sha256 for kept in await work.documents.all_of(TEAM)] == ["bb"]
        assert await work.documents.passages(number) == [TWO]


async def test_a_forgotten_document_takes_its_passages_with_it(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        number = await work.documents.put(a_document(), [ONE])
        assert number

        assert await work.documents.forget(TEAM, number)

        assert not await work.documents.forget(TEAM, number)
        assert await work.documents.passages(number) == []


async def test_the_number_of_a_document_that_has_gone_is_never_given_again(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        gone = await work.documents.put(a_document("old.pdf"), [ONE])
        assert gone
        await work.documents.forget(TEAM, gone)

        assert await work.documents.put(a_document("new.pdf"), [ONE]) != gone
        assert await work.documents.find(TEAM, gone) is None


@pytest.mark.parametrize("number", [2**31, 99_999_999_999_999_999_999])
async def test_there_is_no_document_of_a_number_that_no_database_counts_to(
    any_storage: Storage, number: int
) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.documents.find(TEAM, number) is None


async def test_documents_of_other_levels_and_workspaces_are_not_told(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        number = await work.documents.put(a_document(), [ONE])
        assert number

        assert await work.documents.all_of(TEAM, [Level.PUBLIC]) == []
        assert await work.documents.find("T2", number) is None
        assert not await work.documents.forget("T2", number)
        assert not await work.documents.set_level("T2", number, Level.PUBLIC)

        assert await work.documents.set_level(TEAM, number, Level.PUBLIC)
        assert len(await work.documents.all_of(TEAM, [Level.PUBLIC])) == 1


async def test_a_document_is_known_by_its_name_and_by_its_content(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.documents.put(a_document(), [ONE])

        assert len(await work.documents.like(TEAM, "report.pdf", "zz")) == 1
        assert len(await work.documents.like(TEAM, "other.pdf", "aa")) == 1
        assert await work.documents.like(TEAM, "other.pdf", "zz") == []


async def test_the_files_of_a_message_are_still_known_after_a_crash(any_storage: Storage) -> None:
    message = IncomingMessage(
        TEAM, "Ev1", "D1", "U1", "kb import", "1.0", at(IN_THE_PLAN), file_ids=("F1", "F2")
    )
    async with any_storage.unit_of_work() as work:
        await work.inbox.receive(message)

    async with any_storage.unit_of_work() as work:
        assert await work.inbox.unanswered(TEAM, at(IN_THE_PLAN)) == [message]
