"""The queue through Slack's own protocols: offered once something answers it, settled, put back."""

import pytest
import pytest_asyncio

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from tests.bot.surfaces.curating import CHANNEL, answered, publishes, reads_at_last, writes

pytestmark = pytest.mark.asyncio(loop_scope="session")
ONE, OTHER = "Which bar serves the best espresso?", "best espresso: which bar serves it?"


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def ready(slack: Running) -> None:
    """Wait until questions are answered."""
    await answered(slack.person("U0MEMBER"), "What does Article 6(9) say?", "Sources")


async def test_what_is_settled_is_off_the_list_until_put_back(slack: Running) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    await member.say(member.dm, "Where is the cloakroom of the Palais?")
    await member.reads("do not know", member.dm)
    await curator.command(CHANNEL, "/ccm kb unanswered")
    queue = await curator.reads("cloakroom", CHANNEL)

    await curator.press(queue, "kb_settle")
    settled = await curator.reads("1 question is settled", CHANNEL)
    assert settled.ts == queue.ts
    assert "cloakroom" not in text_of(settled)
    await curator.press(settled, "kb_unsettle")
    back = await curator.reads("1 question is open again", CHANNEL)
    assert "cloakroom" in text_of(back)


async def test_whoever_asked_in_other_words_is_told_once_a_curator_presses(slack: Running) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0GUEST")
    await member.say(member.dm, OTHER)
    await member.press(await member.reads("do not know", member.dm), "ask_tell")
    title = "Where espresso is served"
    await writes(curator, title=title, questions=f"{ONE}\n{OTHER}")
    await publishes(curator)

    offer = await reads_at_last(curator, "seems to be answered by it", curator.dm)
    assert OTHER in text_of(offer)
    assert "tell 1 person" in str(offer.blocks)
    await curator.press(offer, "kb_answered")
    await curator.reads("1 question is settled as answered", curator.dm)
    told = await reads_at_last(member, "you asked", member.dm)
    assert "Serpent Bar" in text_of(told)
