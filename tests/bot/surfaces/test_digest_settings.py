"""Setting up digests by command and form, through Slack's own protocols."""

from contextlib import suppress

import pytest

from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from tests.bot.surfaces.curating import TRIES

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHANNEL = "C0COORD"


async def test_a_change_is_told_to_the_channel_and_its_details_to_one(slack: Running) -> None:
    coordinator, other = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    await coordinator.command(CHANNEL, "/ccm digest here first monday of the month 08:30")

    told = await other.reads("the digest now comes", CHANNEL)
    assert "on the first Monday of the month" in text_of(told)
    assert "Before: none" in text_of(told)
    assert "The next one" in text_of(await coordinator.reads("The next one", CHANNEL))
    seen = [text_of(message) for message in other.visible(CHANNEL, told.ts)]
    assert not [text for text in seen if "The next one" in text]


async def test_a_form_with_a_wrong_time_stays_open_until_it_is_right(slack: Running) -> None:
    coordinator, other = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    await coordinator.command(CHANNEL, "/ccm digest show")
    shown = await coordinator.reads("They tell of", CHANNEL)
    await coordinator.press(shown, "digest_change")
    form = await coordinator.sees_modal("Digest of this channel")

    filled = {
        "days": ["Tuesday", "Friday"],
        "rhythm": "Every second week",
        "at": "25:00",
        "digest_zone": "Asia/Beirut",
    }
    outcome = await coordinator.submit(form, filled)
    assert not outcome.is_accepted
    assert list(outcome.errors) == ["at"]

    outcome = await coordinator.submit(form, filled | {"at": "17:45"})
    assert outcome.is_accepted
    told = await other.reads("every second Tuesday and Friday", CHANNEL)
    assert "17:45" in text_of(told)
    assert "Asia/Beirut" in text_of(told)
    assert "first Monday of the month" in text_of(told)


async def test_a_pause_is_ended_with_a_button(slack: Running) -> None:
    coordinator, other = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    await coordinator.command(CHANNEL, "/ccm digest here monday 09:00")
    await coordinator.command(CHANNEL, "/ccm digest pause until 10 March")
    await other.reads("is now paused until 10 March 2024", CHANNEL)
    await coordinator.command(CHANNEL, "/ccm digest show")
    shown = await coordinator.reads("of this channel is paused", CHANNEL)
    await coordinator.press(shown, "digest_resume")

    told = await other.reads("Before: paused until 10 March 2024", CHANNEL)
    assert "now comes every Monday" in text_of(told).replace("*", "")


async def test_a_member_changes_nothing(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.command("C0CCM", "/ccm digest here monday 09:00")

    await member.reads("is for coordinators and the ISU", "C0CCM")


async def test_the_history_leads_to_the_digest(slack: Running) -> None:
    coordinator, other = slack.person("U0COORDLB"), slack.person("U0COORDCH")
    await coordinator.command(CHANNEL, "/ccm followup Chad would like a visit by 17 January 2024")
    await coordinator.command(CHANNEL, "/ccm digest now")
    digest = await other.reads("Digest – 15 January 2024", CHANNEL)

    history = await _history(coordinator)

    assert f"p{digest.ts.replace('.', '')}" in str(history.blocks)


async def _history(person: Person) -> Message:
    """Ask until the digest that was just posted is on record."""
    for _ in range(TRIES):
        await person.command(CHANNEL, "/ccm digest history")
        with suppress(TimeoutError):
            return await person.reads("Digests of this channel", CHANNEL)
    raise TimeoutError
