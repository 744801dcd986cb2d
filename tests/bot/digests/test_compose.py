"""The digest as a whole: within its level, within Slack's limits, silent with nothing to say."""

from datetime import date

import pytest

from bot.blocks import digests
from bot.digests.compose import compose
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.storage import Storage, UnitOfWork
from tests.bot.digests.digest_builders import a_context
from tests.builders import a_follow_up

KIND = Kind("row", "rows")


def a_section(*lines: Line, level: Level = Level.COORDINATION) -> Section:
    async def given(_context: DigestContext, _work: UnitOfWork) -> Lines:
        return lines

    return Section("rows", "Rows", 1, level, "see `/ccm rows`", given)


async def said(storage: Storage, context: DigestContext, *sections: Section) -> str:
    async with storage.unit_of_work() as work:
        return digests.digest(await compose(context, work, sections or None)).text


async def test_is_empty_when_no_section_has_anything_to_say(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        digest = await compose(a_context(today=date(2031, 1, 6)), work)

    assert digest.is_empty
    assert "nothing is posted" in digests.nothing_to_say(digest).text


async def test_names_its_date_level_and_zone(storage: Storage) -> None:
    text = await said(storage, a_context())

    assert text.startswith("Weekly digest – 15 January 2024")
    assert "Level: coordination" in text
    assert "Europe/Zurich" in text


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (Level.PUBLIC, {"open"}),
        (Level.COORDINATION, {"open", "shared"}),
        (Level.COORDINATORS, {"open", "shared", "secret"}),
    ],
)
async def test_rows_above_the_level_are_only_counted(
    storage: Storage, level: Level, shown: set[str]
) -> None:
    section = a_section(
        Line("open", KIND, Level.PUBLIC),
        Line("shared", KIND),
        Line("secret", KIND, Level.COORDINATORS),
    )

    text = await said(storage, a_context(level=level), section)

    assert {word for word in ("open", "shared", "secret") if word in text} == shown
    withheld = {0: "", 1: "1 row – see `/ccm rows`", 2: "2 rows – see `/ccm rows`"}
    assert withheld[3 - len(shown)] in text


async def test_a_public_channel_learns_how_many_follow_ups_are_overdue(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("Most secret", due_on=date(2024, 1, 8)))
        await work.follow_ups.add(a_follow_up("Less secret", due_on=date(2024, 1, 9)))

    text = await said(storage, a_context(level=Level.PUBLIC))

    assert "2 follow-ups overdue – details for coordinators: `/ccm followup list`" in text
    assert "secret" not in text


async def test_what_is_only_counted_makes_a_digest_too(storage: Storage) -> None:
    section = a_section(Line("secret", KIND, stands_for=4))
    async with storage.unit_of_work() as work:
        digest = await compose(a_context(level=Level.PUBLIC), work, [section])

    assert not digest.is_empty
    assert digest.parts[0].counts == ("4 rows",)


@pytest.mark.parametrize("length", [10, 900, 5_000])
async def test_stays_within_slacks_limits_and_counts_what_is_left_out(
    storage: Storage, length: int
) -> None:
    section = a_section(*(Line("x" * length, KIND) for _ in range(200)))
    async with storage.unit_of_work() as work:
        digest = await compose(a_context(), work, [section])
    blocks = digests.digest(digest).blocks

    texts = [block["text"]["text"] for block in blocks if block["type"] == "section"]
    assert max(map(len, texts)) <= 3_000
    assert len(digest.parts[0].lines) + digest.parts[0].left_out == 200
    assert f"and {digest.parts[0].left_out} more" in texts[0] or length > 3_000
