"""People stand in a digest by name, so that Slack notifies nobody of the same line every day."""

import pytest

from bot.blocks.digests import details, digest
from bot.blocks.message import Message
from bot.digests.channel_digest import channel_digest
from bot.digests.names import UNKNOWN
from bot.register.level import Level
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, MONDAY, services_with
from tests.builders import TEAM, ZURICH, a_follow_up
from tests.fakes import FakeChannels


@pytest.fixture
async def shown(storage: Storage) -> list[Message]:
    """The digest and its thread, of two follow-ups; U2 is hidden from the bot."""
    async with storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("ask <@U3>", due_on=MONDAY, author_id="U1"))
        await work.follow_ups.add(a_follow_up("call back", due_on=MONDAY, author_id="U2"))
    channels = FakeChannels()
    channels.names = {"U1": "Farah <F> & Co", "U3": "Nobody noted this"}
    composed = await channel_digest(
        services_with(storage, channels=channels),
        TEAM,
        CHANNEL,
        level=Level.COORDINATION,
        zone=ZURICH,
    )
    return [digest(composed), *details(composed)]


def test_slack_is_given_nobody_to_notify(shown: list[Message]) -> None:
    assert all("<@" not in str(one.as_payload()) for one in shown)


def test_the_thread_names_who_noted_it_in_blocks_and_in_text(shown: list[Message]) -> None:
    _, thread = shown

    for told in (str(thread.blocks), thread.text):
        assert "Noted by Farah &lt;F&gt; &amp; Co" in told
        assert f"Noted by {UNKNOWN}" in told
        assert "ask &lt;@U3&gt;" in told
