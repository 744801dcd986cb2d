"""👍 and 👎 under answers, through Slack's own protocols."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.register.feedback import Fault, Feedback
from bot.sandbox.members import TEAM_ID
from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from bot.services import CurrentKnowledge
from bot.storage import Storage
from tests.bot_at_work import bot_at_work

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "What does Article 6(9) say about trust funds?"
CHANNEL = "C0CCM"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack_and_storage(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[tuple[Running, Storage]]:
    """The bot at work, and a view of its own onto its database."""
    folder = tmp_path_factory.mktemp("feedback")
    async with bot_at_work(folder, knowledge.library) as slack:
        storage = Storage(f"sqlite:///{folder}/article6.db")
        yield slack, storage
        await storage.close()


async def press(person: Person, answer: Message, side: str) -> None:
    """Press 👍 (``positive``) or 👎 (``negative``)."""
    [pair] = [
        element
        for block in answer.blocks
        if block["type"] == "context_actions"
        for element in block["elements"]
    ]
    chosen = pair[f"{side}_button"]
    await person.press(answer, "ask_feedback", text=chosen["text"], value=chosen["value"])


async def complaints(storage: Storage) -> list[Feedback]:
    async with storage.unit_of_work() as work:
        return list(await work.feedback.complaints(TEAM_ID, 10))


async def test_a_thumb_up_is_thanked_for_quietly(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member, other = slack.person("U0MEMBER"), slack.person("U0COORDLB")
    asked = await member.say(CHANNEL, f"@Article 6 {QUESTION}")
    answer = await member.reads("Sources", CHANNEL, thread_ts=asked.ts)

    await press(member, answer, "positive")
    await member.reads("counted that, without your name", CHANNEL, thread_ts=asked.ts)
    seen = [*other.visible(CHANNEL), *other.visible(CHANNEL, asked.ts)]
    assert "counted that" not in "".join(map(text_of, seen))
    assert await complaints(storage) == []


async def test_a_thumb_down_asks_what_was_wrong_and_a_change_of_mind_replaces_it(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member = slack.person("U0MEMBER")
    await member.command(CHANNEL, f"/ccm ask {QUESTION}")
    answer = await member.reads("Share in channel", CHANNEL)

    await press(member, answer, "negative")
    form = await member.sees_modal("What was wrong?")
    assert not (await member.submit(form, {})).is_accepted
    sent = await member.submit(form, {"fault": "It is outdated", "words": "since 2025"})
    assert sent.is_accepted
    await member.reads("The curators will see it", CHANNEL)

    [found] = await complaints(storage)
    assert (found.fault, found.words) == (Fault.OUTDATED, "since 2025")
    assert (found.question, found.entry_id) == (QUESTION, "article-6-9")
    assert not found.asked_openly
    assert "U0MEMBER" not in repr(found)

    await press(member, answer, "positive")
    told = await member.reads("counted that", CHANNEL)
    assert "What you told the curators about this answer before is withdrawn." in told.text
    assert await complaints(storage) == []


async def test_closing_the_form_keeps_nothing(slack_and_storage: tuple[Running, Storage]) -> None:
    slack, storage = slack_and_storage
    guest = slack.person("U0GUEST")
    await guest.say(guest.dm, QUESTION)
    answer = await guest.reads("Article 6(9)", guest.dm)

    await press(guest, answer, "negative")
    await guest.close(await guest.sees_modal("What was wrong?"))

    assert await complaints(storage) == []


async def test_only_answers_are_asked_about(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    member = slack_and_storage[0].person("U0MEMBER")
    await member.say(member.dm, "What is for lunch in the Serpent Bar?")

    reply = await member.reads("do not know", member.dm)
    assert [block for block in reply.blocks if block["type"] == "context_actions"] == []


async def test_who_asked_in_french_is_asked_in_french_and_may_say_that_it_was_not_the_question(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member = slack.person("U0MEMBER")
    question = "Que dit l'article 6(9) sur les fonds d'affectation spéciale ?"
    await member.say(member.dm, question)
    answer = await member.reads("relu le", member.dm)

    await press(member, answer, "negative")
    form = await member.sees_modal("Que faut-il corriger ?")
    assert text_of(form).index("Elle ne répond pas") < text_of(form).index("Elle est fausse")
    sent = await member.submit(form, {"fault": "Elle ne répond pas à ma question"})
    assert sent.is_accepted
    await member.reads("Les curateurs le verront", member.dm)

    assert Fault.OFF_QUESTION in [found.fault for found in await complaints(storage)]
