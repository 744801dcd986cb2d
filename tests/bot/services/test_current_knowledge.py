"""The knowledge in use follows what is published, without a pause."""

from dataclasses import replace

from bot.register.entry_version import EntryVersion, VersionStatus
from bot.services import CurrentKnowledge
from bot.services.current_knowledge import overlaid
from bot.storage import Storage
from knowledge.entry import Entry, Source
from knowledge.entry_file import write_entry
from tests.builders import IN_THE_PLAN, TEAM, at

COFFEE = Entry(
    id="coffee",
    title="Where coffee is served",
    body="In the Serpent Bar.",
    topic="isu",
    questions=("Where do the coordinators drink coffee?", "Which bar has coffee?"),
    answers=("where",),
    sources=(Source("Guide"),),
)


def a_version(entry_id: str, source: str, status: VersionStatus) -> EntryVersion:
    return EntryVersion(TEAM, entry_id, source, "U1", at(IN_THE_PLAN), number=1, status=status)


def test_published_ones_take_the_place_of_files_and_retired_ones_go() -> None:
    other = replace(COFFEE, id="tea")
    edited = replace(COFFEE, body="In the garden.")
    new = replace(COFFEE, id="cake")

    found = overlaid(
        (COFFEE, other),
        [
            a_version("coffee", write_entry(edited), VersionStatus.PUBLISHED),
            a_version("tea", write_entry(other), VersionStatus.RETIRED),
            a_version("cake", write_entry(new), VersionStatus.PUBLISHED),
        ],
    )

    assert found == (edited, new)


def test_a_text_that_cannot_be_read_leaves_the_file_in_use() -> None:
    broken = a_version("coffee", "no front matter", VersionStatus.PUBLISHED)

    assert overlaid((COFFEE,), [broken]) == (COFFEE,)


async def test_the_old_base_answers_until_the_new_one_is_there(
    knowledge: CurrentKnowledge, storage: Storage
) -> None:
    few = tuple(entry for entry in knowledge.files.entries if entry.topic == "isu")
    current = CurrentKnowledge(replace(knowledge.files, entries=few, asked={}, translations={}))
    before = await current.ready()
    async with storage.unit_of_work() as work:
        source = write_entry(COFFEE)
        await work.entry_versions.add(a_version("coffee", source, VersionStatus.PUBLISHED))

    await current.overlay(storage, "T2")
    assert await current.up_to_date() is before
    await current.overlay(storage, TEAM)
    assert await current.ready() is before
    assert current.library.entries == (*few, COFFEE)

    await current.up_to_date()
    found = current.base.answer("Where do coordinators drink coffee?", IN_THE_PLAN)
    assert found.entry == COFFEE
