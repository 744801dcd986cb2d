"""Who asks while the knowledge base is read for the first time is told so, then answered."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio

from benchmarks.asking import CHANNEL, PERSON, ask
from bot.app import bot
from bot.sandbox.server import Running
from bot.services import CurrentKnowledge, current_knowledge
from bot.surfaces import dispatcher
from knowledge.answering import KnowledgeBase
from knowledge.phrases import phrases_in
from tests.bot_at_work import bot_at_work

QUESTION = "What does Article 6(2) oblige States to do?"
IN_FRENCH = "Que dit l'article 6(2) aux États ?"
THE_DUTY = "The duty to provide technical, material and financial assistance"


@pytest.fixture(scope="module")
def read() -> Iterator[threading.Event]:
    """Until it is set, nothing is read."""
    event = threading.Event()
    yield event
    event.set()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge, read: threading.Event
) -> AsyncIterator[Running]:
    """A workspace in which the bot has just been started on a machine new to it."""

    base = knowledge.base

    class Slow(KnowledgeBase):
        @classmethod
        def from_library(cls, *_given: Any, **_named: Any) -> KnowledgeBase:
            read.wait()
            return base

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(current_knowledge, "KnowledgeBase", Slow)
        patch.setattr(dispatcher, "SECONDS_OF_SILENCE", 0.0)
        patch.setattr(bot, "SECONDS_OF_SILENCE", 0.0)
        async with bot_at_work(tmp_path_factory.mktemp("first"), knowledge.library) as workspace:
            yield workspace
            read.set()


@pytest.mark.asyncio(loop_scope="session")
async def test_who_asks_is_told_at_once_and_answered_when_it_is_read(
    slack: Running, read: threading.Event, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    await curator.say(curator.dm, QUESTION)
    asked = await member.say("C0CCM", f"@Article 6 {QUESTION}")
    await curator.command("C0ISU", f"/ccm ask {IN_FRENCH}")

    told = [
        await curator.reads(phrases_in("en").still_reading, curator.dm),
        await member.reads(phrases_in("en").still_reading, "C0CCM", thread_ts=asked.ts),
        await curator.reads(phrases_in("fr").still_reading, "C0ISU"),
    ]
    assert [one.only_for for one in told] == [None, None, curator.id]
    coordinator = slack.person(PERSON)
    asking = asyncio.create_task(ask(slack.url, [QUESTION]))
    await coordinator.reads(phrases_in("en").still_reading, CHANNEL)
    assert not asking.done()  # the benchmarks wait for answers
    read.set()
    await asking

    in_private = await curator.reads(THE_DUTY, curator.dm)
    in_thread = await member.reads(THE_DUTY, "C0CCM", thread_ts=asked.ts)
    assert [in_private.ts, in_thread.ts] == [told[0].ts, told[1].ts]
    assert len(curator.visible(curator.dm)) == 2
    await curator.reads("Le devoir de fournir une assistance technique", "C0ISU")
    assert "the knowledge base is read" in caplog.text
