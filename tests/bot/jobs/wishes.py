"""Wishes that have come true, and what it takes to tell their people."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

from bot.jobs.askers import Askers
from bot.register.question import Question
from bot.register.wish import Wish
from bot.services import CurrentDocuments, CurrentKnowledge, Services
from bot.storage import Storage
from knowledge.answering import KnowledgeBase
from knowledge.entry import Entry
from knowledge.translation import Translation, fingerprint
from tests.bot.digests.digest_builders import LIBRARY, NOW
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeChannels, FakeClock, FakeFiles, FakeOutbox

ENTRY = Entry("trust-fund", "Trust fund", "There is none.", "mechanisms")
IN_FRENCH = Translation(ENTRY.id, "fr", "Fonds", "Il n'y en a pas.", fingerprint(ENTRY))
REAL_TIME = datetime(2024, 1, 15, 9, tzinfo=UTC)


class OneEntry:
    """Knowledge that is out of date until it is overlaid with what was published."""

    def __init__(self) -> None:
        out_of_date = replace(ENTRY, body="Nobody knows.")
        translations = {ENTRY.id: (IN_FRENCH,)}
        self.library = replace(LIBRARY, entries=(out_of_date,), translations=translations)
        self.published: tuple[Entry, ...] = (ENTRY,)

    async def ready(self) -> KnowledgeBase:
        return KnowledgeBase(self.library.entries)

    async def overlay(self, _storage: Storage, _team_id: str) -> None:
        self.library = replace(self.library, entries=self.published)


class Setting:
    """Askers on a database, with the real time as the test says."""

    def __init__(self, storage: Storage, slack: FakeSlack) -> None:
        self.storage = storage
        self.slack = slack
        self.knowledge = OneEntry()
        self.time = REAL_TIME

    async def look(self, after: timedelta = timedelta(0)) -> None:
        """Look once, with a fresh memory, as after a start."""
        self.time += after
        services = Services(
            storage=self.storage,
            knowledge=cast(CurrentKnowledge, self.knowledge),
            documents=cast(CurrentDocuments, None),
            clock=FakeClock(NOW),
            channels=FakeChannels(),
            outbox=FakeOutbox(),
            files=FakeFiles(),
            verbs=(),
        )
        await Askers(services, self.slack.client, TEAM, ZURICH, slack_time=lambda: self.time).look()


async def wished(
    storage: Storage,
    *,
    user: str = "U9",
    thread_ts: str | None = "1.0",
    is_answered: bool = True,
    text: str = "Is there a <fund>?",
    pressed: tuple[str, str] | None = None,
) -> None:
    """The question of U9 in channel C1, with the wish of somebody to hear of it.

    ``pressed`` is the channel and the ``ts`` of the message with the button.
    """
    question = Question(TEAM, text, "U9", "C1", NOW, "Ev1", "unanswered", asked_openly=True)
    async with storage.unit_of_work() as work:
        await work.questions.queue(question)
        queued = await work.questions.by_event(TEAM, "Ev1")
        assert queued is not None
        channel, ts = pressed or (None, None)
        wish = Wish(TEAM, queued.id, user, NOW, thread_ts, pressed_in=channel, pressed_ts=ts)
        await work.wishes.make(wish)
        if is_answered:
            await work.questions.answered_by(TEAM, [queued.id], ENTRY.id)
