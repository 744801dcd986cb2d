"""The queue of questions that found no answer: what it shows, settles, and lets draft."""

import pytest

from bot.blocks.message import LEFT_OUT, MOST_BLOCKS
from bot.blocks.questions import COMPOSED
from bot.errors import UserError
from bot.register.feedback import Fault, Feedback, feedback_key
from bot.register.wish import Wish
from bot.services import Services
from commands.kb.edit import edit_pressed
from commands.kb.new import draft
from commands.kb.settling import settle, unsettle
from commands.kb.unanswered import page_named, turn, unanswered
from tests.builders import IN_THE_PLAN, TEAM, a_request, at
from tests.commands.queue_acts import asked, buttons


async def complained(
    services: Services,
    text: str,
    fault: Fault | None,
    *,
    entry: str = "isu-what",
    words: str = "",
    user: str = "U9",
) -> None:
    key = feedback_key(TEAM, user, text, entry, "")
    given = Feedback(TEAM, key, text, entry, "", at(IN_THE_PLAN), fault, words)
    async with services.storage.unit_of_work() as work:
        await work.feedback.give(given)


async def test_says_when_nothing_waits(services: Services) -> None:
    assert "No question is waiting" in (await unanswered(a_request(), services)).text


async def test_settling_takes_a_group_off_the_queue(services: Services) -> None:
    await asked(services, "Is there a fund for Chad?", "a fund for Chad, is there?")
    shown = await unanswered(a_request(), services)
    value = buttons(shown)["kb_settle"]

    assert "2 questions are settled" in (await settle(a_request(value=value), services)).text
    assert "No question is waiting" in (await unanswered(a_request(), services)).text


async def test_settling_is_asked_about_first(services: Services) -> None:
    await asked(services, "Where is the coffee machine?")
    shown = await unanswered(a_request(), services)

    [row] = [block for block in shown.blocks if block["type"] == "actions"]
    [press] = [one for one in row["elements"] if one["action_id"] == "kb_settle"]
    assert "hears nothing" in press["confirm"]["text"]["text"]


async def test_a_group_can_be_drafted_and_shows_what_is_near(services: Services) -> None:
    await asked(services, "Is there a trust fund for Chad?", "A trust fund for Chad, is there?")
    shown = await unanswered(a_request(), services)

    assert buttons(shown) == {"kb_draft": "2,1", "kb_settle": "2,1"}
    assert "`trust-fund-none-found`" in shown.text


async def test_a_complaint_stands_with_its_question_and_leads_to_its_entry(
    services: Services,
) -> None:
    await asked(services, "What is the ISU?")
    await complained(services, "what is the ISU", Fault.OUTDATED, words="It has <moved>.")
    await complained(services, "What's the ISU?", Fault.WRONG, entry="isu-host")
    for user in ("U1", "U2"):
        await complained(services, "What is the ISU?", None, user=user)
    shown = await unanswered(a_request(), services)

    assert "Asked 3 times" in shown.text
    assert "(`isu-what`): 1 × outdated; it helped 2 others" in shown.text
    assert "(`isu-host`): 1 × wrong\n" in shown.text
    assert "👎 “It has &lt;moved&gt;.”" in shown.text
    carried = buttons(shown)
    assert carried["kb_draft"] == "1"
    assert {carried["kb_edit:0"], carried["kb_edit:1"]} == {"isu-what 1", "isu-host 2"}
    settled = await settle(a_request(value=carried["kb_settle"]), services)
    assert "3 questions are settled" in settled.text
    assert "No question is waiting" in (await unanswered(a_request(), services)).text


async def test_a_long_complaint_is_shortened_here_and_read_in_full_in_the_form(
    services: Services,
) -> None:
    words = "long " * 190 + "and this is the point."
    await complained(services, "What is the ISU?", Fault.WRONG, words=words)
    shown = await unanswered(a_request(), services)
    [typed] = [block["text"]["text"] for block in shown.blocks if block["type"] == "section"]
    assert typed.endswith("long…”")
    assert 250 < len(typed) < 350
    opened = await edit_pressed(a_request(value=buttons(shown)["kb_edit:0"]), services)
    assert "and this is the point." in str(opened.blocks)

    for user in range(8):
        await complained(services, "What is the ISU?", Fault.WRONG, words=words, user=f"U{user}")
    shown = await unanswered(a_request(), services)
    [typed] = [block["text"]["text"] for block in shown.blocks if block["type"] == "section"]
    assert typed.count("👎 “long") == 9
    assert len(typed) < 800


async def test_an_answer_without_an_entry_can_only_be_settled(services: Services) -> None:
    await complained(services, "Is Chad a party?", Fault.WRONG, entry="state-membership")
    shown = await unanswered(a_request(), services)

    assert "An answer on States (`state-membership`): 1 × wrong" in shown.text
    assert "put right there, with the next release" in shown.text
    assert buttons(shown) == {"kb_settle": "c1"}


async def test_what_is_composed_is_told_from_an_entry_that_has_gone(services: Services) -> None:
    await complained(services, "Where is the bar?", Fault.WRONG, entry="the-bar")
    shown = await unanswered(a_request(), services)
    assert "An entry that is no longer in use (`the-bar`): 1 × wrong" in shown.text
    assert "next release" not in shown.text

    base = await services.knowledge.ready()
    for asked_of_states in ("Is Chad a party?", "What is Lebanon's deadline under Article 4?"):
        found = base.answer(asked_of_states, IN_THE_PLAN).entry
        assert found is not None
        assert found.id in COMPOSED
        assert base.entry(found.id) is None


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


async def test_a_draft_takes_up_the_oldest_question_of_a_long_queue(services: Services) -> None:
    await asked(services, *(f"Question {number}?" for number in range(1_002)))

    opened = await draft(a_request(value="1,2"), services)

    assert "Question 0?" in str(opened.blocks)
    assert "Question 1?" in str(opened.blocks)
    assert opened.metadata["questions"] == "1,2"


async def test_entries_are_near_to_a_question_only_where_they_are(services: Services) -> None:
    await asked(services, "zzzz qwertz?")
    assert "Near:" not in (await unanswered(a_request(), services)).text

    await asked(services, "Which bank account does the ISU have?")
    assert "Near: How the ISU is financed" in (await unanswered(a_request(), services)).text
