"""Writing, approving and retiring entries, through Slack's own protocols."""

import pytest
import pytest_asyncio

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from tests.bot.surfaces.curating import CHANNEL, WRITTEN, answered, publishes, writes

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def ready(slack: Running) -> None:
    """Wait until questions are answered, so that drafts can be compared with what is known."""
    await answered(slack.person("U0MEMBER"), "What does Article 6(9) say?", "Sources")


async def test_a_question_without_an_answer_becomes_an_entry_that_answers(slack: Running) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    await member.say(member.dm, "Which bar serves the best espresso?")
    await member.reads("do not know", member.dm)
    await curator.command(CHANNEL, "/ccm kb unanswered")
    queue = await curator.reads("Which bar serves the best espresso?", CHANNEL)

    await curator.press(queue, "kb_draft")
    form = await curator.sees_modal("New entry")
    assert "Which bar serves the best espresso?" in str(form.blocks)
    del (fields := dict(WRITTEN))["questions"]
    outcome = await curator.submit(form, fields)
    assert outcome.is_accepted, outcome.errors
    preview = await curator.sees_modal("Preview")
    assert "In the *Serpent Bar*" in text_of(preview)
    assert "1 example question." in text_of(preview)
    await publishes(curator, "asked often")

    await curator.reads("Published: ", CHANNEL)
    await curator.command(CHANNEL, "/ccm kb unanswered")
    await curator.reads("No question is waiting", CHANNEL)
    answer = await answered(member, "Which bar serves the best espresso?", "Serpent Bar")
    assert "Guide to the Palais" in text_of(answer)
    await curator.command(CHANNEL, "/ccm kb history where-the-coordinators-meet-for-coffee")
    history = text_of(await curator.reads("nobody had to approve it", CHANNEL))
    assert "asked often" in history


async def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    outcome = await writes(curator, states="Atlantis", sources="")

    assert not outcome.is_accepted
    assert "Atlantis" in outcome.errors["states"]
    assert "source" in outcome.errors["sources"]
    form = await curator.sees_modal("New entry")
    right = {**WRITTEN, "states": "Lebanon", "title": "Coffee in Lebanon"}
    assert (await curator.submit(form, right)).is_accepted

    preview = await curator.sees_modal("Preview")
    await curator.press(preview, "kb_back")
    again = await curator.sees_modal("Edit an entry")
    assert "Serpent Bar" in str(again.blocks)
    await curator.close(again)
    await curator.command(CHANNEL, "/ccm kb review")
    assert "Coffee in Lebanon" in text_of(await curator.reads("Your drafts", CHANNEL))


async def test_treaty_text_is_approved_by_a_second_curator(slack: Running) -> None:
    officer, director = slack.person("U0CURATOR"), slack.person("U0DIRECTOR")
    await writes(officer, title="Coffee under Article 6", articles="6(9)")
    assert "A second curator approves it" in text_of(await officer.sees_modal("Preview"))
    await publishes(officer, "for the record")
    await officer.reads("Handed in: ", CHANNEL)

    waiting = await director.reads("Coffee under Article 6", director.dm)
    assert "needs a second curator" in text_of(waiting)
    value = "coffee-under-article-6 1"
    await director.press(waiting, f"kb_read:{value}")
    shown = await director.sees_modal("To be approved")
    assert "Serpent Bar" in text_of(shown)
    assert "This entry is new" in text_of(shown)
    assert "Articles: 6(9)" in text_of(shown)
    assert "Which bar do coordinators go to?" in text_of(shown)
    await director.close(shown)
    await director.press(waiting, f"kb_approve:{value}")
    await director.reads("Published: ", director.dm)

    await officer.command(CHANNEL, "/ccm kb history coffee-under-article-6")
    await officer.reads("approved by a second curator", CHANNEL)


async def test_what_was_handed_in_is_taken_back_without_an_objection(slack: Running) -> None:
    officer = slack.person("U0CURATOR")
    await writes(officer, title="Milk under Article 3", articles="3")
    await publishes(officer)
    await officer.command(CHANNEL, "/ccm kb review")
    waiting = await officer.reads("Another curator approves it", CHANNEL)
    await officer.press(waiting, "kb_take_back:milk-under-article-3 1")

    taken = await officer.reads("Taken back", CHANNEL)
    await officer.press(taken, "kb_back:0")
    again = await officer.sees_modal("Edit an entry")
    assert "Milk under Article 3" in str(again.blocks)
    await officer.close(again)


async def test_an_objection_is_told_to_the_author(slack: Running) -> None:
    officer, director = slack.person("U0CURATOR"), slack.person("U0DIRECTOR")
    await writes(officer, title="Tea under Article 4", articles="4")
    await publishes(officer)
    await officer.reads("Tea under Article 4", CHANNEL)

    await director.command(CHANNEL, "/ccm kb review")
    waiting = await director.reads("Tea under Article 4", CHANNEL)
    await director.press(waiting, "kb_object:tea-under-article-4 1")
    reason = await director.sees_modal("Object")
    assert (await director.submit(reason, {"reason": "Nobody drinks tea."})).is_accepted
    await director.reads("is turned down", CHANNEL)

    told = await officer.reads("Nobody drinks tea.", officer.dm)
    await officer.press(told, "kb_back:0")
    again = await officer.sees_modal("Edit an entry")
    assert "Tea under Article 4" in str(again.blocks)
    await officer.close(again)


async def test_the_second_of_two_who_edit_sees_what_the_first_changed(slack: Running) -> None:
    officer, director = slack.person("U0CURATOR"), slack.person("U0DIRECTOR")
    for person in (officer, director):
        await person.command(CHANNEL, "/ccm kb edit isu-contact")
    first = await officer.sees_modal("Edit an entry")
    second = await director.sees_modal("Edit an entry")
    assert (await officer.submit(first, {"answer": "Ring the bell."})).is_accepted
    assert "translated into Spanish and French" in text_of(await officer.sees_modal("Preview"))
    await publishes(officer)
    assert (await director.submit(second, {"answer": "Knock at the door."})).is_accepted
    await publishes(director)

    told = await director.sees_modal("Preview")
    assert "changed this entry while you were writing" in text_of(told)
    assert "- Ring the bell." in text_of(told)
    assert "+ Knock at the door." in text_of(told)
    assert told.blocks[0]["type"] == "input"
    await publishes(director)
    await director.command(CHANNEL, "/ccm kb diff isu-contact 1 2")
    assert "+ Knock at the door." in text_of(await director.reads("What differs", CHANNEL))


async def test_a_question_is_added_to_a_near_entry_with_what_was_typed(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.command(CHANNEL, "/ccm kb new Who were the coordinators in spring 2024?")
    form = await curator.sees_modal("New entry")
    await curator.press(form, "kb_merge:0")

    merged = await curator.sees_modal("Add to an entry")
    assert "Who were the coordinators in spring 2024?" in str(merged.blocks)
    assert (await curator.submit(merged, {})).is_accepted
    assert "This is how it will look" in text_of(await curator.sees_modal("Preview"))


async def test_an_entry_is_picked_by_typing_a_few_letters_and_retired(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.command(CHANNEL, "/ccm kb retire")
    form = await curator.sees_modal("Retire an entry")
    chosen = {"entry": "isu-postal-address", "reason": "It has changed."}
    assert (await curator.submit(form, chosen)).is_accepted

    asked = await curator.reads("It has changed.", CHANNEL)
    await curator.press(asked, "kb_retire")
    await curator.reads("is retired", CHANNEL)
    await curator.command(CHANNEL, "/ccm kb edit isu-postal-address")
    assert "isu-postal-address`" not in text_of(await curator.reads("Near to", CHANNEL))
    await curator.command(CHANNEL, "/ccm kb restore isu-postal-address")
    await curator.reads("is in use again", CHANNEL)


async def test_the_entry_on_safety_is_retired_by_two(slack: Running) -> None:
    officer, director = slack.person("U0CURATOR"), slack.person("U0DIRECTOR")
    await officer.command(CHANNEL, "/ccm kb retire safety-no-defusing I do not like it")
    asked = await officer.reads("a second curator has to agree", CHANNEL)
    await officer.press(asked, "kb_retire")
    await officer.reads("goes on answering", CHANNEL)

    told = await director.reads("safety-no-defusing", director.dm)
    assert "To take this entry out of use" in text_of(told)
    await director.press(told, "kb_object:safety-no-defusing 1")
    reason = await director.sees_modal("Object")
    assert (await director.submit(reason, {"reason": "It saves lives."})).is_accepted
    await officer.reads("It saves lives.", officer.dm)


async def test_only_curators_may(slack: Running) -> None:
    coordinator = slack.person("U0COORDLB")
    await coordinator.command("C0COORD", "/ccm kb new")

    await coordinator.reads("ROLE_CURATORS", "C0COORD")
