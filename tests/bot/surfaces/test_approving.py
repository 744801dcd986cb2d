"""Approving and retiring entries by two curators, through Slack's own protocols."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from tests.bot.surfaces.curating import CHANNEL, publishes, submits, writes

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("answering")]


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
    decided = await director.reads("has approved it", director.dm)
    assert decided.ts == waiting.ts
    assert "actions" not in [block["type"] for block in decided.blocks]

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
    assert (await submits(director, reason, {"reason": "Nobody drinks tea."})).is_accepted
    await director.reads("is turned down", CHANNEL)

    told = await officer.reads("Nobody drinks tea.", officer.dm)
    await officer.press(told, "kb_back:0")
    again = await officer.sees_modal("Edit an entry")
    assert "Tea under Article 4" in str(again.blocks)
    await officer.close(again)


async def test_an_entry_is_picked_by_typing_a_few_letters_and_retired(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.command(CHANNEL, "/ccm kb retire")
    form = await curator.sees_modal("Retire an entry")
    chosen = {"entry": "isu-postal-address", "reason": "It has changed."}
    assert (await submits(curator, form, chosen)).is_accepted

    asked = await curator.reads("It has changed.", CHANNEL)
    await curator.press(asked, "kb_retire")
    await curator.reads("is retired", CHANNEL)
    await curator.command(CHANNEL, "/ccm kb edit isu-postal-address")
    await curator.reads("puts it in use again", CHANNEL)
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
    assert (await submits(director, reason, {"reason": "It saves lives."})).is_accepted
    await officer.reads("It saves lives.", officer.dm)
