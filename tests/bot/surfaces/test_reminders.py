"""Reminders from switching them on to the last button, through Slack's own protocols."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.blocks.reminders import keys
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from bot.services import CurrentKnowledge
from bot.storage import Storage
from tests.bot.surfaces.reminding import (
    GOOD_MORNING,
    TUESDAY,
    press,
    remind,
    reminded,
    reminded_without,
)
from tests.bot_at_work import bot_at_work, go_to

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHANNEL = "C0COORD"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[Running]:
    """A workspace in which one coordinator was reminded of four notes on Tuesday at nine."""
    folder = tmp_path_factory.mktemp("reminders")
    async with bot_at_work(folder, knowledge.library) as workspace:
        person = workspace.person("U0COORDLB")
        await person.command(CHANNEL, "/ccm remind on 09:00")
        await person.reads("The next one: Tuesday, 16 January 2024", CHANNEL)
        for note in ("first", "second", "third", "fourth"):
            await person.command(CHANNEL, f"/ccm followup Chad {note} note, by 16 January 2024")
            await person.reads(f"{note} note", CHANNEL)
        go_to(TUESDAY, workspace.sandbox.clock)
        storage = Storage(f"sqlite:///{folder}/article6.db")
        for _ in range(2):
            await remind(workspace, storage)
        await storage.close()
        yield workspace


async def test_one_message_comes_with_all_that_is_due(slack: Running) -> None:
    person = slack.person("U0COORDLB")
    message = await reminded(person)

    told = [one for one in person.visible(person.dm) if GOOD_MORNING in text_of(one)]
    assert len(told) == 1
    assert [f"{note} note" in message.text for note in ("first", "second", "fourth")] == [True] * 3


async def test_done_is_shown_in_its_place_and_can_be_taken_back(slack: Running) -> None:
    person = slack.person("U0COORDLB")
    await press(person, 0, "remind_done")
    shown = await person.reads("Done by <@U0COORDLB> on 16 January 2024", person.dm)
    assert GOOD_MORNING in text_of(shown)
    await person.command(CHANNEL, "/ccm followup list done")
    await person.reads("first note", CHANNEL)

    await press(person, 0, "remind_back")
    await person.until(lambda: reminded_without(person, "Done by"), lambda: "it is open again")
    await person.command(CHANNEL, "/ccm followup list mine")
    listed = await person.reads("Your open follow-ups", CHANNEL)
    assert "first note" in text_of(listed)


async def test_what_a_colleague_did_meanwhile_is_told(slack: Running) -> None:
    person, colleague = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    message = await reminded(person)
    await colleague.command(CHANNEL, f"/ccm followup done {keys(message.blocks)[1].split(':')[1]}")
    await colleague.reads("Done:", CHANNEL)

    await press(person, 1, "remind_done")

    await person.reads("Nothing to do any more: Done by <@U0COORDCH>", person.dm)
    assert "Done by <@U0COORDCH>" in text_of(await reminded(person))


@pytest.mark.parametrize(
    ("how", "until"),
    [("d", "Wednesday, 17"), ("w", "Tuesday, 23"), ("m", "Monday, 22")],
)
async def test_a_note_is_snoozed_and_brought_back(how: str, until: str, slack: Running) -> None:
    person = slack.person("U0COORDLB")
    await press(person, 2, "remind_snooze", how)
    await person.reads(f"Snoozed until {until} January 2024", person.dm)

    await press(person, 2, "remind_back")
    message = await person.until(lambda: reminded_without(person, "Snoozed"), lambda: "it is back")
    assert keys(message.blocks)


async def test_a_dismissed_note_is_shown_as_such_in_the_same_message(slack: Running) -> None:
    person = slack.person("U0COORDLB")
    message = await reminded(person)
    key = keys(message.blocks)[3]
    await person.press(message, "remind_dismiss", block_id=key)
    shown = await person.reads("Dismissed", person.dm)

    assert shown.ts == message.ts


async def test_the_home_tab_tells_when_it_comes_and_leads_to_changing_it(slack: Running) -> None:
    person = slack.person("U0COORDLB")
    await person.open_home()
    home = await person.sees_home("on working days at *09:00* (Asia/Beirut, your zone in Slack)")
    await person.press(home, "run:remind")

    await person.reads("What you can type", person.dm)
