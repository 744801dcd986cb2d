"""What the digest says of follow-ups, under whom, and what became of those of the last one."""

from dataclasses import replace
from datetime import timedelta

from bot.digests.section import Line
from bot.digests.sections import due_follow_ups
from bot.register.follow_up import FollowUp, Status
from bot.storage import Storage
from tests.bot.digests.digest_builders import MONDAY, a_context
from tests.builders import a_follow_up

WEEK = timedelta(days=7)


async def told(storage: Storage, *follow_ups: FollowUp) -> tuple[Line, ...]:
    async with storage.unit_of_work() as work:
        for follow_up in follow_ups:
            await work.follow_ups.add(follow_up)
        return await due_follow_ups.lines(a_context(), work)


async def test_what_is_due_within_a_week_and_what_is_overdue(storage: Storage) -> None:
    lines = await told(
        storage,
        a_follow_up("this\nweek", due_on=MONDAY + WEEK),
        a_follow_up("too late", due_on=MONDAY - timedelta(days=1)),
        a_follow_up("some day", due_on=None),
        a_follow_up("far off", due_on=MONDAY + timedelta(days=8)),
        replace(a_follow_up("done", due_on=MONDAY), status=Status.DONE),
    )

    assert [line.text for line in lines] == [
        "#2 *Lebanon*, *overdue* since 14 January 2024: too late",
        "#1 *Lebanon*, due 22 January 2024: this week",
    ]


async def test_each_names_who_noted_it_and_the_message_it_came_from(storage: Storage) -> None:
    link = "https://example.org/archives/C1/p1?a=1&b=2"
    [line] = await told(
        storage, a_follow_up(due_on=MONDAY, author_id="U7", source_link=link, state="TCD")
    )

    assert line.group == "Noted by <@U7>"
    assert "(<https://example.org/archives/C1/p1?a=1&amp;b=2|message>)" in line.text
    assert line.state == "TCD"


async def test_a_message_that_only_its_author_can_open_is_not_linked(storage: Storage) -> None:
    link = "https://example.org/archives/D1/p1"
    [line] = await told(storage, a_follow_up(due_on=MONDAY, source_link=link))

    assert "archives" not in line.text


async def test_each_carries_its_buttons(storage: Storage) -> None:
    [line] = await told(storage, a_follow_up(due_on=MONDAY))

    assert [(press.action_id, press.value) for press in line.buttons] == [
        ("followup_tick", "1"),
        ("followup_later", "1 2024-01-15"),
        ("followup_look", "1"),
    ]


async def test_what_became_of_those_that_are_gone_is_counted(storage: Storage) -> None:
    notes = ("done", "done too", "put off", "withdrawn", "no longer wanted here")
    lines = await told(storage, *(a_follow_up(note, due_on=MONDAY) for note in notes))
    missing = [line.item for line in lines if line.item]
    async with storage.unit_of_work() as work:
        for number, status in ((1, Status.DONE), (2, Status.DONE), (4, Status.WITHDRAWN)):
            found = await work.follow_ups.get("T1", number, due_follow_ups.EVERY_LEVEL)
            assert found
            await work.follow_ups.save(replace(found, status=status))
        found = await work.follow_ups.get("T1", 3, due_follow_ups.EVERY_LEVEL)
        assert found
        await work.follow_ups.save(replace(found, due_on=MONDAY + 2 * WEEK))

        gone = await due_follow_ups.gone(a_context(), work, missing)

    assert gone == ("2 follow-ups done", "1 follow-up put off", "1 follow-up withdrawn")
