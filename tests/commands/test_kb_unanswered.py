"""The queue of questions that found no answer: what it shows, settles, and lets draft."""

from bot.blocks.questions import COMPOSED
from bot.register.feedback import Fault
from bot.services import Services
from commands.kb.edit import edit_pressed
from commands.kb.new import draft
from commands.kb.settling import settle
from commands.kb.unanswered import unanswered
from tests.builders import IN_THE_PLAN, a_request
from tests.commands.queue_acts import asked, buttons, complained


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
