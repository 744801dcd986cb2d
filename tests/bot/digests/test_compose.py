"""The digest as a whole: within its level, as the channel wants it, silent with nothing to say."""

from dataclasses import replace
from datetime import date

import pytest

from bot.blocks import digests
from bot.digests.compose import compose
from bot.digests.section import Choice, DigestContext, Kind, Line, Lines, Section
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

    assert text.startswith("Digest – 15 January 2024")
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
    withheld = {
        0: "",
        1: "2 rows; not shown here: 1 row – see `/ccm rows`",
        2: "1 row; not shown here: 2 rows – see `/ccm rows`",
    }
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
    assert digest.parts[0].withheld == ("4 rows",)
    assert digests.details(digest) == ()


async def test_only_the_sections_that_a_channel_wants_speak_in_its_order(storage: Storage) -> None:
    one, two, three = (
        replace(a_section(Line(key, KIND)), key=key, title=key) for key in ("one", "two", "three")
    )
    choice = Choice(sections=("three", "unknown", "one", "three"))
    async with storage.unit_of_work() as work:
        digest = await compose(a_context(), work, [one, two, three], choice=choice)

    assert [part.title for part in digest.parts] == ["three", "one"]


async def test_of_lines_about_states_only_those_wanted_are_told_or_counted(
    storage: Storage,
) -> None:
    section = a_section(
        Line("of Lebanon", KIND, state="LBN"),
        Line("of Chad", KIND, state="TCD"),
        Line("of Iraq, in secret", KIND, Level.COORDINATORS, state="IRQ"),
        Line("of nobody", KIND),
    )
    choice = Choice(states=frozenset({"LBN"}))
    async with storage.unit_of_work() as work:
        [part] = (await compose(a_context(), work, [section], choice=choice)).parts

    assert [line.text for line in part.lines] == ["of Lebanon", "of nobody"]
    assert part.withheld == ()
