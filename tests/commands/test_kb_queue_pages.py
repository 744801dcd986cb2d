"""The queue page by page: what comes first, and that nothing is cut off."""

import pytest

from bot.blocks.message import LEFT_OUT, MOST_BLOCKS
from bot.errors import UserError
from bot.register.feedback import Fault
from bot.register.wish import Wish
from bot.services import Services
from commands.kb.settling import settle, unsettle
from commands.kb.unanswered import page_named, turn, unanswered
from tests.builders import IN_THE_PLAN, TEAM, a_request, at
from tests.commands.queue_acts import asked, buttons, complained


async def test_a_full_queue_is_shown_page_by_page(services: Services) -> None:
    await asked(services, *(f"{number} {'long ' * 500}?" for number in range(25)))
    seen: set[str] = set()
    for page, closing in ((1, "And 15 more: `/ccm kb unanswered 2`"), (2, "And 5 more"), (3, "")):
        shown = await page_named(str(page), a_request(), services)
        assert len(shown.blocks) <= MOST_BLOCKS
        assert closing in shown.text
        seen |= {block["text"]["text"] for block in shown.blocks if block["type"] == "section"}

    assert len(seen) == 25
    assert "Page 3 of 3." in shown.text
    assert (await page_named("99", a_request(), services)).text == shown.text


async def test_the_buttons_turn_the_page_and_settling_stays_on_it(services: Services) -> None:
    await asked(services, *(f"Where is coffee machine {number}?" for number in range(21)))
    first = await unanswered(a_request(), services)
    [more] = first.blocks[-2]["elements"]
    assert (more["text"]["text"], more["action_id"]) == ("More", "kb_page:2")

    second = await turn(a_request(value=more["value"]), services)
    assert second.replaces
    settled = await settle(a_request(value=buttons(second)["kb_settle"]), services)
    assert "1 question is settled" in settled.text
    assert "Page 2 of 2." in settled.text
    undo = settled.blocks[0]["accessory"]["value"]
    assert "Page 2 of 3." in (await unsettle(a_request(value=undo), services)).text


async def test_groups_that_fill_a_message_are_not_cut_off_but_shown_on_the_next_page(
    services: Services,
) -> None:
    words = "long " * 190
    for number in range(20):
        text = f"{'Where is the coffee machine that everybody speaks of ' * 5}{number}?"
        await complained(services, text, Fault.WRONG, words=words, user="U1")
        await complained(services, text, Fault.WRONG, words=words, user="U2")
        await complained(services, text.upper(), Fault.WRONG, words=words, user="U3")
    seen: set[str] = set()
    for page in range(1, 5):
        shown = await page_named(str(page), a_request(), services)
        assert LEFT_OUT not in shown.text
        seen |= {block["text"]["text"] for block in shown.blocks if block["type"] == "section"}
    assert len(seen) == 20


async def test_what_is_no_page_says_how_pages_are_named(services: Services) -> None:
    for typed in ("all", "0", "-1", "²"):
        with pytest.raises(UserError, match="`/ccm kb unanswered 2` the second"):
            await page_named(typed, a_request(), services)


async def test_of_what_was_asked_as_often_comes_first_where_somebody_waits_or_complained(
    services: Services,
) -> None:
    await asked(services, "Where is the parrot?", "Who feeds the goldfish?", "Where is my hat?")
    await asked(services, "Is there a fund for Chad?", "a fund for Chad, is there?")
    await complained(services, "Which wine is served?", Fault.WRONG)
    await asked(services, "How tall is the tower?")
    async with services.storage.unit_of_work() as work:
        [question] = [
            one
            for one in await work.questions.unanswered(TEAM)
            if one.text == "Who feeds the goldfish?"
        ]
        await work.wishes.make(Wish(TEAM, question.id, "U9", at(IN_THE_PLAN)))

    shown = (await unanswered(a_request(), services)).text
    order = ("fund for Chad", "goldfish", "wine", "tower", "my hat", "parrot")
    assert sorted(order, key=shown.index) == list(order)
