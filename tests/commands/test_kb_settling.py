"""What is settled can be put back; the queue says who waits and who is at work."""

from dataclasses import replace
from datetime import timedelta

from bot.register.question import LEFT_ALONE
from bot.register.wish import Wish
from bot.services import Services
from bot.services.curation.publishing import keep_draft, publish
from commands.kb.finding import named
from commands.kb.settling import answered, answered_here, settle, unsettle
from commands.kb.unanswered import unanswered
from knowledge.entry import About
from tests.builders import IN_THE_PLAN, TEAM, a_request, at
from tests.commands.queue_acts import asked, buttons

COFFEE = "Where is the coffee machine?"
KNOWN = "Who hosts the ISU?"


async def wished(services: Services, question_id: int, *users: str) -> None:
    async with services.storage.unit_of_work() as work:
        for user in users:
            await work.wishes.make(Wish(TEAM, question_id, user, at(IN_THE_PLAN)))


async def drafted(services: Services, *, is_handed_in: bool = False) -> None:
    entry = replace(named("isu-postal-address", services), id="coffee", title="Coffee")
    entry = replace(entry, about=About(articles=("6",)))
    draft = await keep_draft(entry, 0, (1,), a_request(), services)
    if is_handed_in:
        await publish("coffee", draft.number, a_request(), services, note="")


async def test_what_is_settled_goes_from_the_list_and_can_be_put_back(services: Services) -> None:
    await asked(services, COFFEE, "Is there a fund for Chad?")
    await wished(services, 1, "U5")

    settled = await settle(a_request(value="1"), services)
    assert settled.replaces
    assert "1 question is settled" in settled.text
    assert "coffee machine" not in settled.text
    assert "fund for Chad" in settled.text

    undo = settled.blocks[0]["accessory"]
    assert undo["action_id"] == "kb_unsettle"
    back = await unsettle(a_request(value=undo["value"]), services)
    assert "1 question is open again" in back.text
    assert "coffee machine" in back.text
    assert "1 person wants to be told" in back.text


async def test_the_queue_counts_each_person_who_waits_once(services: Services) -> None:
    await asked(services, "Is there a fund for Chad?", "a fund for Chad, is there?")
    await wished(services, 1, "U5", "U6")
    await wished(services, 2, "U6")

    assert "2 people want to be told" in (await unanswered(a_request(), services)).text


async def test_what_was_answered_cannot_be_put_back(services: Services) -> None:
    await asked(services, COFFEE)
    async with services.storage.unit_of_work() as work:
        await work.questions.answered_by(TEAM, [1], "isu-what")

    told = (await unsettle(a_request(value="1"), services)).text
    assert "Nothing was put back" in told
    assert "No question is waiting" in told


async def test_a_draft_in_review_can_be_read_and_no_second_one_begun(
    desk: Services,
) -> None:
    await asked(desk, COFFEE)
    await drafted(desk)
    mine = await unanswered(a_request(), desk)
    assert "Draft by you, not handed in" in mine.text
    assert buttons(mine)["kb_back:coffee 1"] == "coffee 1"
    assert "kb_draft" not in buttons(mine)
    theirs = await unanswered(a_request(user_id="U2"), desk)
    assert "Draft by <@U1>, not handed in" in theirs.text
    assert "begun a draft" in str(theirs.blocks)

    await drafted(desk, is_handed_in=True)
    theirs = await unanswered(a_request(user_id="U2"), desk)
    assert "Draft by <@U1>, in review" in theirs.text
    assert buttons(theirs)["kb_read:coffee 1"] == "coffee 1"
    assert "kb_draft" not in buttons(theirs)


async def test_what_is_answered_by_now_is_settled_as_such(services: Services) -> None:
    await asked(services, KNOWN)
    shown = await unanswered(a_request(), services)
    assert "Answered by now" in shown.text
    value = buttons(shown)["kb_answered_here"]
    assert value == "isu-host 1"

    done = await answered_here(a_request(value=value), services)
    assert "settled as answered" in done.text
    assert "No question is waiting" in done.text
    async with services.storage.unit_of_work() as work:
        [question] = await work.questions.by_ids(TEAM, [1])
    assert question.answered_by == "isu-host"


async def test_an_offer_is_replaced_by_what_was_done(services: Services) -> None:
    await asked(services, KNOWN)

    done = await answered(a_request(value="isu-host 1"), services)
    assert done.replaces
    assert "1 question is settled as answered" in done.text


async def test_what_people_typed_is_shown_as_they_typed_it(services: Services) -> None:
    await asked(services, "Where is *exactly* the ~old~ `bar` & <!channel>?")
    shown = await unanswered(a_request(), services)

    [typed] = [block for block in shown.blocks if "exactly" in str(block)]
    assert typed["text"]["type"] == "plain_text"
    assert "*exactly* the ~old~ `bar` & <!channel>" in typed["text"]["text"]
    assert "<!channel>" not in shown.text


async def test_suggestions_left_alone_wait_after_a_day(services: Services) -> None:
    await asked(services, COFFEE, outcome="suggested")
    assert "No question is waiting" in (await unanswered(a_request(), services)).text

    later = replace(a_request(), now=a_request().now + LEFT_ALONE)
    shown = await unanswered(later, services)
    assert "Only suggested" in shown.text
    assert "1 question is settled" in (await settle(replace(later, value="1"), services)).text
    soon = replace(later, now=later.now + timedelta(days=1))
    assert "No question is waiting" in (await unanswered(soon, services)).text


async def test_what_was_only_suggested_is_so_again_once_it_is_put_back(services: Services) -> None:
    await asked(services, COFFEE, outcome="suggested")
    later = replace(a_request(value="1"), now=a_request().now + LEFT_ALONE)

    for _ in range(2):  # A second time, too.
        await settle(later, services)
        back = await unsettle(later, services)

        assert "1 question is open again" in back.text
        assert "Only suggested" in back.text
