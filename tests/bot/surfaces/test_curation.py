"""From a question without an answer to the answer, through Slack's own protocols."""

from contextlib import suppress

import pytest
import pytest_asyncio

from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHANNEL = "C0ISU"
TRIES = 4
WRITTEN = {
    "title": "Where the coordinators meet for coffee",
    "answer": "In the **Serpent Bar**, on the ground floor.",
    "questions": "Where do the coordinators meet for coffee?\nWhich bar do coordinators go to?",
    "kinds": ["where"],
    "sources": "Guide to the Palais | page 4 | https://example.org/guide | 2024-01",
    "topic": "coordinators",
    "confidence": "verified",
}


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def ready(slack: Running) -> None:
    """Wait until questions are answered, so that drafts can be compared with what is known."""
    member = slack.person("U0MEMBER")
    await answered(member, "What does Article 6(9) say about trust funds?", "Sources")


async def answered(person: Person, question: str, words: str) -> Message:
    """Ask again until the answer holds ``words``: what is new is taken up within seconds."""
    for _ in range(TRIES):
        await person.say(person.dm, question)
        with suppress(TimeoutError):
            return await person.reads(words, person.dm)
    raise TimeoutError(words)


async def test_an_entry_written_in_slack_answers_the_next_question(slack: Running) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    await curator.command(CHANNEL, "/ccm kb new Where do the coordinators meet for coffee?")
    form = await curator.sees_modal("New entry")
    outcome = await curator.submit(form, WRITTEN)
    assert outcome.is_accepted, outcome.errors

    preview = await curator.sees_modal("Preview")
    assert "Serpent Bar" in text_of(preview)
    assert "2 example questions" in text_of(preview)
    assert (await curator.submit(preview, {"note": "asked often"})).is_accepted
    await curator.reads("Published: ", CHANNEL)

    await curator.command(CHANNEL, "/ccm kb history where-the-coordinators-meet-for-coffee")
    await curator.reads("nobody had to approve it", CHANNEL)

    answer = await answered(member, "Where do coordinators meet for coffee?", "Serpent Bar")
    assert "Guide to the Palais" in text_of(answer)
