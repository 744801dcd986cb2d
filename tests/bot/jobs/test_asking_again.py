"""Whoever put an entry in use is offered to settle the open questions that it answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.asking_again import AskingAgain
from bot.jobs.telling import LEASE
from bot.register.question import Question
from bot.register.wish import Wish
from bot.services import CurrentKnowledge, Services
from bot.services.curation.approval import approve
from bot.services.curation.publishing import keep_draft, publish
from bot.services.curation.standing import restore, retire
from knowledge.entry import Entry, Source
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.handing_in import AUTHOR, SECOND, handed_in
from tests.builders import TEAM, ZURICH

LATER = LEASE + timedelta(seconds=1)
ESPRESSO = Entry(
    "espresso",
    "Where espresso is served",
    "In the Serpent Bar, ground floor.",
    "resources",
    questions=("Which bar serves the best espresso?", "Where can I get an espresso?"),
    answers=("where",),
    sources=(Source("Guide"),),
)


class Desk:
    """Curators, and the job; the real time is as the test says."""

    def __init__(self, services: Services, slack: FakeSlack) -> None:
        self.services = services
        self.slack = slack
        self.time = datetime(2024, 1, 15, 9, tzinfo=UTC)

    async def asked(self, *texts: str, entry_id: str | None = None) -> None:
        async with self.services.storage.unit_of_work() as work:
            for text in texts:
                asking = Question(TEAM, text, "U9", "C1", AUTHOR.now, text, "unanswered")
                await work.questions.queue(replace(asking, entry_id=entry_id))

    async def published(self, entry: Entry = ESPRESSO) -> None:
        draft = await keep_draft(entry, 0, (), AUTHOR, self.services)
        await publish(entry.id, draft.number, AUTHOR, self.services, note="")

    async def look(self, after: timedelta = timedelta(0)) -> None:
        """Look once, with a fresh memory, as after a start."""
        self.time += after
        client = self.slack.client
        await AskingAgain(self.services, client, TEAM, ZURICH, slack_time=lambda: self.time).look()


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge, slack: FakeSlack) -> Desk:
    return Desk(replace(services, knowledge=CurrentKnowledge(knowledge.files)), slack)


async def test_what_a_new_entry_answers_is_offered_and_nothing_settled(desk: Desk) -> None:
    await desk.asked("Where can I get an *espresso*?", "Where do delegates park bicycles?")
    async with desk.services.storage.unit_of_work() as work:
        await work.wishes.make(Wish(TEAM, 1, "U5", AUTHOR.now))
    await desk.published()
    for _ in range(2):
        await desk.look(LATER)

    [post] = desk.slack.posts
    assert post["channel"] == "DU1"
    assert "1 open question seems to be answered by it" in post["text"]
    assert "bicycles" not in post["text"]
    assert "espresso 1" in str(post["blocks"])
    assert "tell 1 person" in str(post["blocks"])
    async with desk.services.storage.unit_of_work() as work:
        assert len(await work.questions.unanswered(TEAM)) == 2


async def test_a_post_whose_answer_was_lost_is_not_repeated(desk: Desk) -> None:
    await desk.asked("Where can I get an espresso?")
    await desk.published()
    desk.slack.after = [ConnectionResetError()]
    for _ in range(3):
        await desk.look(LATER)

    assert len(desk.slack.posts) == 1


async def test_nobody_is_bothered_where_nothing_is_answered(desk: Desk) -> None:
    await desk.asked("Where do delegates park bicycles?")
    await desk.published()
    await desk.look()

    assert desk.slack.posts == []


async def test_the_second_curator_hears_of_what_was_approved(desk: Desk) -> None:
    await desk.asked("Is there a fund?")
    await handed_in(desk.services)
    await desk.look()
    assert desk.slack.posts == []

    await approve("trust", 1, SECOND, desk.services)
    await desk.look(LATER)
    assert [post["channel"] for post in desk.slack.posts] == ["DU2"]


async def test_what_was_asked_while_an_entry_was_retired_is_asked_again(desk: Desk) -> None:
    entries = desk.services.knowledge.library.entries
    entry = next(one for one in entries if one.id == "isu-host")
    await retire(entry, "it has changed", AUTHOR, desk.services)
    await desk.asked("Who hosts the ISU?")
    await restore(entry.id, SECOND, desk.services)
    await desk.look()

    [post] = desk.slack.posts
    assert post["channel"] == "DU2"
    assert "“Who hosts the ISU?”" in post["text"]


async def test_what_still_leaves_open_what_was_asked_is_not_offered(desk: Desk) -> None:
    partly = replace(ESPRESSO, body="In a bar. Which bar serves the best was not found.")
    await desk.asked("Which bar serves the best espresso?", entry_id="espresso")
    await desk.published(partly)
    await desk.look()

    assert desk.slack.posts == []
