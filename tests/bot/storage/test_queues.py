"""The inbox, the questions, activities and workspaces on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.register.activity import ActivityDone
from bot.register.incoming import IncomingMessage
from bot.register.question import Question
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)
ASKED = IncomingMessage(TEAM, "Ev1", "C1", "U1", "a question", "1.0", NOW)
OPEN = Question(TEAM, "who?", "U1", "C1", NOW, "Ev1", "unanswered")


async def test_receives_an_event_once(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.inbox.receive(ASKED)
        assert not await work.inbox.receive(ASKED)


async def test_what_is_not_answered_is_found_after_a_crash(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.inbox.receive(ASKED)
        await work.inbox.receive(replace(ASKED, event_id="Ev2"))
        await work.inbox.answered(TEAM, "Ev2")

        assert await work.inbox.unanswered(TEAM, NOW - timedelta(hours=1)) == [ASKED]
        assert await work.inbox.unanswered(TEAM, NOW + timedelta(hours=1)) == []


async def test_queues_a_question_once(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.questions.queue(OPEN)
        await work.questions.queue(OPEN)
        await work.questions.queue(replace(OPEN, event_id="Ev2", outcome="settled"))

        assert await work.questions.count_unanswered(TEAM) == 1
        assert [question.text for question in await work.questions.unanswered(TEAM)] == ["who?"]


async def test_the_first_report_of_an_activity_stays_until_taken_back(any_storage: Storage) -> None:
    report = ActivityDone(TEAM, "2023-2024", "a", "U1", NOW)
    async with any_storage.unit_of_work() as work:
        assert await work.activities.report_done(report)
        assert not await work.activities.report_done(replace(report, reported_by="U2"))
        assert await work.activities.done(TEAM, "2023-2024") == {"a": report}

        await work.activities.take_back(TEAM, "2023-2024", "a")
        assert await work.activities.done(TEAM, "2023-2024") == {}


async def test_remembers_the_workspace_started_last(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.workspaces.latest() is None
        await work.workspaces.started("T1", "One", "UB1", NOW)
        await work.workspaces.started("T2", "Two", "UB2", NOW + timedelta(days=1))

        assert await work.workspaces.latest() == "T2"


async def test_a_settled_question_leaves_the_queue(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.questions.queue(OPEN)
        [question] = await work.questions.unanswered(TEAM)

        assert await work.queue.settle("T2", [question.id]) == 0
        assert await work.queue.settle(TEAM, [question.id, 99]) == 1
        assert await work.questions.count_unanswered(TEAM) == 0
