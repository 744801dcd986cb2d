"""The versions of entries on both databases."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage import Storage
from bot.storage.engine import sync_url
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)
DRAFT = EntryVersion(TEAM, "isu", "---\nid: isu\n", "U1", NOW, question_ids=(3, 4))


async def published(storage: Storage, draft: EntryVersion = DRAFT) -> EntryVersion:
    async with storage.unit_of_work() as work:
        stored = await work.entry_versions.add(draft)
        decided = replace(
            stored,
            status=VersionStatus.PUBLISHED,
            how=Decided.NOT_ON_TREATY_TEXT,
            decided_by="U1",
            decided_at=NOW,
            note="new",
        )
        return await work.entry_versions.decide(decided)


async def test_gives_back_what_was_stored_and_decided(any_storage: Storage) -> None:
    decided = await published(any_storage)

    async with any_storage.unit_of_work() as work:
        assert await work.entry_versions.history(TEAM, "isu") == [decided]
        assert await work.entry_versions.held(TEAM, "isu") == [decided]
        assert await work.entry_versions.history("T2", "isu") == []


async def test_numbers_the_versions_of_each_entry(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        added = [
            await work.entry_versions.add(replace(DRAFT, entry_id=entry_id))
            for entry_id in ("isu", "isu", "itf", "isu")
        ]

    assert [version.number for version in added] == [1, 2, 1, 3]


async def test_people_count_what_was_handed_in_or_published(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        drafts = [await work.entry_versions.add(DRAFT) for _ in range(3)]
        thrown = replace(drafts[0], status=VersionStatus.REJECTED, decided_by="U1")
        assert (await work.entry_versions.decide(thrown)).edition is None
        later = replace(drafts[2], status=VersionStatus.IN_REVIEW, submitted_at=NOW)
        counted = [await work.entry_versions.decide(later)]
        counted.append(await work.entry_versions.decide(replace(later, number=2)))
        retired = replace(DRAFT, status=VersionStatus.RETIRED)
        counted.append(await work.entry_versions.add(retired))
        again = await work.entry_versions.decide(
            replace(counted[0], status=VersionStatus.PUBLISHED, decided_by="U2")
        )
        history = await work.entry_versions.history(TEAM, "isu")

    assert [(one.number, one.edition) for one in counted] == [(3, 1), (2, 2), (4, 3)]
    assert again.edition == 1
    assert {one.number: one.edition for one in history} == {1: None, 2: 2, 3: 1, 4: 3}


async def test_tells_whose_own_words_were_last_in_use(any_storage: Storage) -> None:
    await published(any_storage)
    theirs = replace(DRAFT, author_id="U2")
    await published(any_storage, theirs)
    async with any_storage.unit_of_work() as work:
        read = replace(DRAFT, status=VersionStatus.PUBLISHED, how=Decided.IN_USE_BEFORE)
        await work.entry_versions.add(read)
        await work.entry_versions.add(replace(theirs, status=VersionStatus.PUBLISHED))
        await work.entry_versions.add(DRAFT)

        found = await work.entry_versions.last_words_in_use(TEAM)
        assert found == {("isu", "U1"): 1, ("isu", "U2"): 4}
        assert await work.entry_versions.last_words_in_use("T2") == {}


async def test_the_last_published_or_retired_one_stands_for_the_entry(any_storage: Storage) -> None:
    await published(any_storage)
    second = await published(any_storage)
    async with any_storage.unit_of_work() as work:
        await work.entry_versions.add(DRAFT)
        assert await work.entry_versions.in_use(TEAM) == [second]
        assert await work.entry_versions.in_use("T2") == []

        gone = await work.entry_versions.add(replace(DRAFT, status=VersionStatus.RETIRED))
        assert await work.entry_versions.in_use(TEAM) == [gone]


async def test_finds_what_waits_the_oldest_first(any_storage: Storage) -> None:
    waiting = replace(DRAFT, status=VersionStatus.IN_REVIEW, submitted_at=NOW)
    async with any_storage.unit_of_work() as work:
        await work.entry_versions.add(DRAFT)
        ids = [
            (await work.entry_versions.add(replace(waiting, entry_id=entry_id))).entry_id
            for entry_id in ("zzz", "aaa")
        ]
        found = await work.entry_versions.with_status(TEAM, VersionStatus.IN_REVIEW)

    assert [version.entry_id for version in found] == ids


async def test_of_two_who_publish_at_once_the_second_knows_of_the_first(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        drafts = [await work.entry_versions.add(DRAFT) for _ in range(2)]

    async def publish_unless_published(draft: EntryVersion) -> bool:
        async with any_storage.unit_of_work() as work:
            held = await work.entry_versions.held(TEAM, "isu")
            if any(version.status is VersionStatus.PUBLISHED for version in held):
                return False
            await work.entry_versions.decide(replace(draft, status=VersionStatus.PUBLISHED))
            return True

    done = await asyncio.gather(*(publish_unless_published(draft) for draft in drafts))
    assert sorted(done) == [False, True]


async def test_what_is_not_there_cannot_be_decided(any_storage: Storage) -> None:
    with pytest.raises(LookupError):
        async with any_storage.unit_of_work() as work:
            await work.entry_versions.decide(replace(DRAFT, number=9))


async def test_the_database_refuses_to_change_or_lose_a_text(
    any_url: str, any_storage: Storage
) -> None:
    await published(any_storage)

    engine = create_engine(sync_url(any_url))
    for change in ("UPDATE entry_versions SET source = 'x'", "DELETE FROM entry_versions"):
        with pytest.raises(DBAPIError, match="are kept"), engine.begin() as connection:
            connection.execute(text(change))
    engine.dispose()
