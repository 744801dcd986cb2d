"""From a question without an answer to the answer, told to those who wanted to hear of it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.sandbox.members import TEAM_ID
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from bot.services import CurrentKnowledge
from bot.storage import Storage
from tests.bot_at_work import bot_at_work

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "What is for lunch in the Serpent Bar?"
UNSURE = "clearance"
CHANNEL = "C0CCM"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack_and_storage(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[tuple[Running, Storage]]:
    """The bot at work, and a view of its own onto its database."""
    folder = tmp_path_factory.mktemp("wishes")
    async with bot_at_work(folder, knowledge.library) as slack:
        storage = Storage(f"sqlite:///{folder}/article6.db")
        yield slack, storage
        await storage.close()


async def publish(storage: Storage) -> None:
    """What happens when a curator publishes an entry from all that waits in the queue."""
    async with storage.unit_of_work() as work:
        waiting = await work.questions.unanswered(TEAM_ID)
        ids = [question.id for question in waiting]
        await work.questions.answered_by(TEAM_ID, ids, "isu-what")


async def test_everybody_who_wants_to_know_is_told_where_they_asked(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    asker, reader, typist = (slack.person(f"U0{name}") for name in ("MEMBER", "COORDLB", "GUEST"))
    asked = await asker.say(CHANNEL, f"@Article 6 {QUESTION}")
    reply = await asker.reads("do not know", CHANNEL, thread_ts=asked.ts)
    await asker.press(reply, "ask_tell")
    await asker.reads("tell you here in the thread", CHANNEL, thread_ts=asked.ts)
    await reader.press(reply, "ask_tell")
    await reader.reads("tell you by direct message", CHANNEL, thread_ts=asked.ts)
    await typist.command(CHANNEL, f"/ccm ask {QUESTION}")
    await typist.press(await typist.reads("Tell me when", CHANNEL), "ask_tell")
    promised = await typist.reads("tell you by direct message", CHANNEL)
    assert "You will be told" in text_of(promised)

    shown = await reader.reads("waiting: 2", CHANNEL, thread_ts=asked.ts)
    assert shown.ts == reply.ts

    await publish(storage)

    told = await asker.reads("A question in this thread", CHANNEL, thread_ts=asked.ts)
    assert QUESTION in text_of(told)
    assert "Implementation Support Unit" in text_of(told)
    assert "Sources" in text_of(told)
    await reader.reads("You wanted to know", reader.dm)
    await typist.reads("you asked", typist.dm)

    done = await asker.reads("Answered by now", CHANNEL, thread_ts=asked.ts)
    assert (done.ts, "Tell me" in text_of(done)) == (reply.ts, False)

    await typist.press(promised, "ask_tell_again")
    await typist.reads("I have told you", CHANNEL)


async def test_a_wish_is_taken_back_by_pressing_again(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member = slack.person("U0MEMBER")
    await member.say(member.dm, QUESTION)
    reply = await member.reads("do not know", member.dm)
    await member.press(reply, "ask_tell")
    pressed = await member.reads("You will be told", member.dm)
    assert pressed.ts == reply.ts
    await member.press(pressed, "ask_tell")
    again = await member.reads("Tell me when", member.dm)
    assert (again.ts, "You will be told" in text_of(again)) == (reply.ts, False)

    await publish(storage)
    async with storage.unit_of_work() as work:
        assert await work.wishes.due(TEAM_ID) == []


async def test_what_only_one_person_sees_is_confirmed_with_a_button_that_takes_it_back(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member = slack.person("U0GUEST")
    await member.command(CHANNEL, "/ccm ask Quelle est la recette de la ratatouille ?")
    await member.press(await member.reads("Me prévenir", CHANNEL), "ask_tell")
    promised = await member.reads("Je vous préviendrai par message direct", CHANNEL)
    await member.press(promised, "ask_tell_again")
    taken = await member.reads("Je ne vous préviendrai pas", CHANNEL)

    assert taken.ts == promised.ts
    assert "Vous serez prévenu" not in text_of(taken)
    async with storage.unit_of_work() as work:
        waiting = await work.wishes.waiting(TEAM_ID)
    assert member.id not in {user for users in waiting.values() for user in users}


async def test_none_of_these_can_be_told_of_too(
    slack_and_storage: tuple[Running, Storage],
) -> None:
    slack, storage = slack_and_storage
    member = slack.person("U0MEMBER")
    asked = await member.say(CHANNEL, f"@Article 6 {UNSURE}")
    suggested = await member.reads("None of these", CHANNEL, thread_ts=asked.ts)
    await member.press(suggested, "ask_none")
    queued = await member.reads("Tell me when", CHANNEL, thread_ts=asked.ts)
    await member.press(queued, "ask_tell")
    await member.reads("tell you here in the thread", CHANNEL, thread_ts=asked.ts)

    await publish(storage)

    await member.reads("A question in this thread", CHANNEL, thread_ts=asked.ts)
