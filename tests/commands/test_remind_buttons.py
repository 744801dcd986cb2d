"""The buttons under the items of a reminder."""

from dataclasses import replace
from datetime import date

import pytest

from bot.blocks.message import Message
from bot.blocks.reminders import ReminderItem, ReminderPart, keys, reminder
from bot.errors import UserError
from bot.register.follow_up import Status
from bot.register.level import Level
from bot.roles import Role
from bot.services import Services
from commands.remind import VERB
from tests.builders import IN_THE_PLAN, TEAM, a_follow_up, a_request

KEY, DEADLINE = "followup:1:2024-01-15", "deadline:LBN:4:2024-05-01"
ITEMS = (ReminderItem(KEY, "*Lebanon*: asked"), ReminderItem(DEADLINE, "*Lebanon*: Article 4"))
REMINDER = reminder([ReminderPart("Due", ITEMS, "")], IN_THE_PLAN)


@pytest.fixture(autouse=True)
async def _one_note(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up(due_on=IN_THE_PLAN))


async def press(
    services: Services, action: str, value: str = KEY, seen: Message = REMINDER, **more: object
) -> Message:
    request = replace(a_request(value=value, **more), blocks=seen.blocks)  # type: ignore[arg-type]
    shown = await VERB.actions[action](request, services)
    assert isinstance(shown, Message)
    assert shown.replaces
    assert keys(shown.blocks) == [KEY, DEADLINE]
    return shown


async def status(services: Services) -> Status | None:
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, 1, frozenset(Level))
    return found.status if found else None


async def test_done_closes_the_note_and_leaves_the_others(services: Services) -> None:
    shown = await press(services, "remind_done")

    assert await status(services) is Status.DONE
    assert shown.text.count("Done by <@U1> on 15 January 2024") == 1
    assert "remind_dismiss" in str(shown.blocks)
    assert shown.alone is None
    async with services.storage.unit_of_work() as work:
        assert [record.action for record in await work.audit.latest(TEAM)] == ["follow-up done"]


@pytest.mark.parametrize("action", ["remind_done", "remind_dismiss"])
async def test_pressing_again_changes_nothing_and_is_told(action: str, services: Services) -> None:
    await press(services, action)
    again = await press(services, action, user_id="U1")

    assert again.alone is not None
    assert "Nothing to do any more" in again.alone.text
    async with services.storage.unit_of_work() as work:
        assert len(await work.audit.latest(TEAM)) == (action == "remind_done")


async def test_a_note_that_went_out_of_sight_is_told_as_gone(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, 1, frozenset(Level))
        assert found is not None
        await work.follow_ups.save(replace(found, level=Level.COORDINATORS))
    shown = await press(services, "remind_done", role=Role.CURATOR)

    assert await status(services) is Status.OPEN
    assert "Not there any more" in shown.text


@pytest.mark.parametrize(
    ("day", "how", "until"),
    [
        (date(2024, 1, 15), "d", date(2024, 1, 16)),
        (date(2024, 1, 19), "d", date(2024, 1, 22)),
        (date(2024, 1, 15), "w", date(2024, 1, 22)),
        (date(2024, 1, 15), "m", date(2024, 1, 22)),
        (date(2024, 1, 21), "m", date(2024, 1, 22)),
    ],
)
async def test_a_snooze_ends_on_a_working_day(
    day: date, how: str, until: date, services: Services
) -> None:
    await press(services, "remind_snooze", f"{how} {DEADLINE}", today=day)

    async with services.storage.unit_of_work() as work:
        assert await work.reminders.all_put_off(TEAM, "U1") == {DEADLINE: until}
        assert await work.reminders.all_put_off(TEAM, "U2") == {}


async def test_two_presses_at_once_both_stay_shown(services: Services) -> None:
    """The second comes from the message as it was before the first was shown."""
    await press(services, "remind_dismiss", DEADLINE)
    shown = await press(services, "remind_done")

    assert "Dismissed" in shown.text
    assert "Done by" in shown.text


@pytest.mark.parametrize("action", ["remind_done", "remind_dismiss"])
async def test_what_was_pressed_can_be_taken_back(action: str, services: Services) -> None:
    done = await press(services, action)
    back = await press(services, "remind_back", seen=done)

    assert back.blocks == REMINDER.blocks
    assert await status(services) is Status.OPEN
    async with services.storage.unit_of_work() as work:
        assert await work.reminders.all_put_off(TEAM, "U1") == {}


async def test_curators_can_review_from_the_message(services: Services) -> None:
    entry = next(one for one in services.knowledge.library.entries if one.review_due_on)
    due, settled = f"review:{entry.id}:{entry.review_due_on}", f"review:{entry.id}:2020-01-01"
    items = [ReminderItem(due, "due"), ReminderItem(settled, "was due"), ITEMS[0]]
    seen = reminder([ReminderPart("Due", items, "")], IN_THE_PLAN, is_curator=True)
    request = replace(a_request(value=KEY, role=Role.CURATOR), blocks=seen.blocks)
    shown = await VERB.actions["remind_dismiss"](request, services)

    assert isinstance(shown, Message)
    rows = {block.get("block_id"): str(block) for block in shown.blocks}
    assert "kb_still" in rows[due]
    assert "Reviewed meanwhile" in rows[settled]
    assert "remind_back" not in rows[settled]
    assert "remind_back" in rows[KEY]


async def test_a_button_without_its_message_says_where_to_look(services: Services) -> None:
    with pytest.raises(UserError, match="/ccm followup list mine"):
        await VERB.actions["remind_dismiss"](a_request(value=KEY), services)
