"""Follow-ups by command, form, shortcut and mention, through Slack's own protocols."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHANNEL = "C0COORD"


async def test_a_form_with_a_wrong_day_stays_open_until_it_is_right(slack: Running) -> None:
    coordinator = slack.person("U0COORDLB")
    await coordinator.command(CHANNEL, "/ccm followup")
    form = await coordinator.sees_modal("Record a follow-up")

    wrong = {"followup_state": "LAO", "note": "needs a survey team", "due": "someday"}
    outcome = await coordinator.submit(form, wrong)
    assert not outcome.is_accepted
    assert "someday" in str(outcome.errors)

    outcome = await coordinator.submit(form, {**wrong, "due": "next Friday"})
    assert outcome.is_accepted
    await coordinator.reads("due 19 January 2024", CHANNEL)


async def test_a_message_becomes_a_follow_up_with_a_link_to_it(slack: Running) -> None:
    coordinator = slack.person("U0COORDCH")
    message = await coordinator.say(CHANNEL, "Chad would like a visit before the workshop.")
    await coordinator.shortcut("followup_from_message", message)
    form = await coordinator.sees_modal("Record a follow-up")
    assert (await coordinator.submit(form, {})).is_accepted

    saved = await coordinator.reads("Chad would like a visit", CHANNEL)
    assert f"p{message.ts.replace('.', '')}" in text_of(saved)


async def test_a_mention_records_and_replies_to_its_author_only(slack: Running) -> None:
    coordinator, other = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    asked = await coordinator.say(CHANNEL, "@Article 6 followup Somalia asked for training")

    saved = await coordinator.reads("asked for training", CHANNEL)
    assert "from this message" in text_of(saved)
    seen = [text_of(message) for message in other.visible(CHANNEL, asked.ts)]
    assert not [text for text in seen if "Recorded as" in text]


async def test_a_button_closes_and_reopens(slack: Running) -> None:
    coordinator = slack.person("U0COORDLB")
    await coordinator.command(CHANNEL, "/ccm followup Mauritania sent its plan")
    saved = await coordinator.reads("Mauritania", CHANNEL)
    await coordinator.press(saved, "followup_done")

    done = await coordinator.reads("Done:", CHANNEL)
    await coordinator.press(done, "followup_reopen")
    await coordinator.reads("Open again", CHANNEL)


async def test_a_member_is_refused_with_what_was_typed_and_who_may(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.command("C0CCM", "/ccm followup Lebanon asked for a liaison")

    refusal = await member.reads("is for coordinators and the ISU", "C0CCM")
    assert "followup Lebanon asked for a liaison" in text_of(refusal)


async def test_a_form_in_a_mention_is_offered_as_a_button(slack: Running) -> None:
    coordinator = slack.person("U0COORDLB")
    await coordinator.say(CHANNEL, "@Article 6 followup")
    offer = await coordinator.reads("Open the form", CHANNEL)
    await coordinator.press(offer, "run")

    form = await coordinator.sees_modal("Record a follow-up")
    await coordinator.close(form)


async def test_the_home_tab_shows_what_is_open(slack: Running) -> None:
    coordinator = slack.person("U0COORDCH")
    await coordinator.command(CHANNEL, "/ccm followup Iraq asked for equipment")
    await coordinator.reads("Iraq", CHANNEL)
    await coordinator.open_home()

    await coordinator.sees_home("asked for equipment")


async def test_the_home_tab_of_a_member_holds_no_notes(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.open_home()

    home = await member.sees_home("Article 6 Assistant")
    assert "follow-ups" not in text_of(home)
