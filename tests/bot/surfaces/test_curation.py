"""Writing and editing entries, through Slack's own protocols."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from tests.bot.surfaces.curating import (
    CHANNEL,
    TRIES,
    WRITTEN,
    answered,
    publishes,
    submits,
    writes,
)

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("answering")]


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
    outcome = await submits(curator, form, fields)
    assert outcome.is_accepted, outcome.errors
    preview = await curator.sees_modal("Preview")
    assert "In the *Serpent Bar*" in text_of(preview)
    assert "1 example question: 5 are missing." in text_of(preview)
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
    assert (await submits(curator, form, right)).is_accepted

    preview = await curator.sees_modal("Preview")
    await curator.press(preview, "kb_back")
    again = await curator.sees_modal("Edit an entry")
    assert "Serpent Bar" in str(again.blocks)
    await curator.close(again)
    await curator.command(CHANNEL, "/ccm kb review")
    assert "Coffee in Lebanon" in text_of(await curator.reads("Your drafts", CHANNEL))


async def test_the_second_of_two_who_edit_sees_what_the_first_changed(slack: Running) -> None:
    officer, director = slack.person("U0CURATOR"), slack.person("U0DIRECTOR")
    for person in (officer, director):
        await person.command(CHANNEL, "/ccm kb edit isu-contact")
    first = await officer.sees_modal("Edit an entry")
    second = await director.sees_modal("Edit an entry")
    assert (await submits(officer, first, {"answer": "Ring the bell."})).is_accepted
    assert "translated into Spanish and French" in text_of(await officer.sees_modal("Preview"))
    assert (await submits(director, second, {"answer": "Knock at the door."})).is_accepted
    await publishes(officer)
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
    assert (await submits(curator, merged, {})).is_accepted
    assert "This is how it will look" in text_of(await curator.sees_modal("Preview"))


async def test_only_curators_may(slack: Running) -> None:
    coordinator = slack.person("U0COORDLB")
    await coordinator.command("C0COORD", "/ccm kb new")

    refusal = text_of(await coordinator.reads("is for the ISU", "C0COORD"))
    assert "You may ask questions" in refusal
    assert "record follow-ups" in refusal
    assert "ROLE_" not in refusal


async def test_a_form_closed_in_the_middle_is_gone_on_with(slack: Running) -> None:
    curator = slack.person("U0DIRECTOR")
    await curator.command(CHANNEL, "/ccm kb new")
    form = await curator.sees_modal("New entry")
    await curator.press(form, "kb_typed:title:", value="Half a title")
    for _ in range(TRIES):  # It is kept a moment after it was typed.
        await curator.close(form)
        await curator.command(CHANNEL, "/ccm kb new")
        form = await curator.sees_modal("New entry")
        if "Go on with that" in str(form.blocks):
            break

    await curator.press(form, "kb_go_on")
    await curator.until(lambda: "Half a title" in str(form.blocks) or None, lambda: str(form))
