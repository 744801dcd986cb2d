"""What of the knowledge the digest says is due, and for whom it only counts."""

from dataclasses import replace
from datetime import date, timedelta

from bot.digests.compose import compose
from bot.digests.sections.knowledge_due import SECTION
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.register.level import Level
from bot.storage import Storage
from knowledge.entry import Entry
from knowledge.entry_file import write_entry
from tests.bot.digests.digest_builders import LIBRARY, MONDAY, NOW, a_context
from tests.builders import TEAM
from tests.knowledge.entry_builder import an_entry

DUE = replace(
    an_entry("trust-fund", "Is there one?", reviewed_on=MONDAY - timedelta(days=31)),
    title="Trust <fund>",
    review_every_days=30,
)
OLDER = replace(DUE, id="older", title="Older", reviewed_on=date(2023, 1, 1))
IN_TIME = replace(DUE, id="in-time", review_every_days=31)
WAITING = EntryVersion(
    TEAM, DUE.id, write_entry(DUE), "U1", NOW, status=VersionStatus.IN_REVIEW, submitted_at=NOW
)


async def told(storage: Storage, *entries: Entry, level: Level = Level.COORDINATION) -> list[str]:
    context = replace(a_context(level=level), library=replace(LIBRARY, entries=entries))
    async with storage.unit_of_work() as work:
        digest = await compose(context, work, [SECTION])
    return [
        told
        for part in digest.parts
        for told in (*(line.text for line in part.lines), *part.withheld)
    ]


async def test_the_longest_overdue_comes_first_and_what_is_in_time_not_at_all(
    storage: Storage,
) -> None:
    assert await told(storage, DUE, IN_TIME, OLDER) == [
        "*Older* was due for review on 31 January 2023",
        "*Trust &lt;fund&gt;* was due for review on 14 January 2024",
    ]
    assert await told(storage, IN_TIME) == []


async def test_what_waits_for_approval_is_told_by_its_new_title(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.entry_versions.add(WAITING)
        await work.entry_versions.add(replace(WAITING, status=VersionStatus.DRAFT))
        await work.entry_versions.add(replace(WAITING, team_id="T2"))

    assert await told(storage) == [
        "*Trust &lt;fund&gt;* has been waiting for approval since 15 January 2024"
    ]


async def test_what_is_to_be_retired_waits_as_well(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.entry_versions.add(replace(WAITING, status=VersionStatus.TO_RETIRE))

    assert await told(storage) == [
        "*Trust &lt;fund&gt;* has been waiting to be retired since 15 January 2024"
    ]


async def test_others_get_numbers_only(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.entry_versions.add(WAITING)

    assert await told(storage, DUE, OLDER, level=Level.PUBLIC) == [
        "1 change waiting for approval",
        "2 entries due for review",
    ]


async def test_a_review_is_offered_where_each_reader_may_do_it(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.entry_versions.add(WAITING)
        pressed = {
            all_curate: [
                press.action_id
                for line in await SECTION.lines(
                    replace(
                        a_context(),
                        library=replace(LIBRARY, entries=(DUE,)),
                        all_curate=all_curate,
                    ),
                    work,
                )
                for press in line.buttons
            ]
            for all_curate in (True, False)
        }

    assert pressed == {True: ["kb_read", "kb_still", "kb_look"], False: []}
