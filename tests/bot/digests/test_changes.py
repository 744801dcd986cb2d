"""What a digest marks as otherwise than in the last one of its channel."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.blocks import digests
from bot.blocks.digest_values import Digest
from bot.digests.changes import mark_of, since_line
from bot.digests.compose import compose
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.register.said import Item, Said
from bot.storage import Storage, UnitOfWork
from tests.bot.digests.digest_builders import a_context

LAST = Said(date(2024, 1, 8), (Item("rows:1", "as it was", date(2024, 11, 3)), Item("rows:2")))
KIND = Kind("row", "rows")


@pytest.mark.parametrize(
    ("item", "mark"),
    [
        (Item("rows:1", "as it was", date(2024, 11, 3)), ""),
        (Item("rows:3"), "new"),
        (Item("rows:1", "otherwise", date(2024, 11, 3)), "changed"),
        (
            Item("rows:1", "otherwise", date(2024, 11, 10)),
            "was due 3 November 2024, now 10 November 2024",
        ),
        (Item("rows:1", "as it was"), "was due 3 November 2024, now without a day"),
        (Item("rows:2", "", date(2024, 11, 10)), "now due 10 November 2024"),
    ],
    ids=["same", "new", "changed", "moved", "without-a-day", "with-a-day"],
)
def test_each_row_is_held_against_what_was_said_of_it(item: Item, mark: str) -> None:
    assert mark_of(item, LAST) == mark


def test_one_line_counts_the_changes_and_what_became_of_the_rest() -> None:
    items = [Item("rows:7"), Item("rows:8"), replace(LAST.items[0], due_on=date(2024, 11, 10))]

    assert since_line(LAST, items, ["2 rows done"]) == (
        "Since the digest of 8 January 2024: 2 new, 1 with another day, 2 rows done"
    )
    assert since_line(LAST, LAST.items, []) == "Since the digest of 8 January 2024: nothing new"


async def gone(
    _context: DigestContext, _work: UnitOfWork, missing: Sequence[Item]
) -> tuple[str, ...]:
    return (f"gone: {', '.join(item.key for item in missing)}",)


async def told(storage: Storage, *lines: Line, last: Said | None, level: Level) -> Digest:
    async def given(_context: DigestContext, _work: UnitOfWork) -> Lines:
        return lines

    section = Section("rows", "Rows", 1, Level.PUBLIC, "see `/ccm rows`", given, gone)
    async with storage.unit_of_work() as work:
        return await compose(a_context(level=level), work, [section], last=last)


async def test_marks_stand_in_the_message_and_in_its_thread(storage: Storage) -> None:
    line = Line("Something", KIND, item=Item("rows:3"))
    digest = await told(storage, line, last=LAST, level=Level.PUBLIC)
    [details] = digests.details(digest)

    assert "• Something – _new_" in digests.digest(digest).text
    assert "Something – _new_" in details.text
    assert "8 January 2024: 1 new, gone: rows:1, rows:2_" in digests.digest(digest).text
    assert digest.items == (Item("rows:3"),)


async def test_the_first_digest_of_a_channel_marks_nothing(storage: Storage) -> None:
    line = Line("Something", KIND, item=Item("rows:3"))
    digest = await told(storage, line, last=None, level=Level.PUBLIC)

    assert "new" not in digests.digest(digest).text
    assert "Since" not in digests.digest(digest).text


async def test_a_row_above_the_level_is_neither_said_nor_gone(storage: Storage) -> None:
    line = Line("Secret", KIND, Level.COORDINATORS, item=LAST.items[0])
    digest = await told(storage, line, last=LAST, level=Level.PUBLIC)

    assert digest.items == ()
    assert digest.since.endswith("gone: rows:2")
