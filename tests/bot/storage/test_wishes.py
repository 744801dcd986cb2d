"""Questions that were answered, and who wants to hear of it, on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.register.question import Question
from bot.register.wish import Wish
from bot.storage import Storage, UnitOfWork
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)
LATER = NOW + timedelta(minutes=5)
OPEN = Question(TEAM, "who?", "U1", "C1", NOW, "Ev1", "unanswered")


async def queued(work: UnitOfWork) -> Wish:
    """A question in the queue, and its asker's wish, which is not stored yet."""
    await work.questions.queue(OPEN)
    question = await work.questions.by_event(TEAM, "Ev1")
    assert question is not None
    return Wish(TEAM, question.id, "U1", NOW, "1.0")


async def test_an_answered_question_leaves_the_queue_and_keeps_its_entry(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        number = (await queued(work)).question_id

        assert await work.questions.answered_by("T2", [number], "isu") == 0
        assert await work.questions.answered_by(TEAM, [number, 99], "isu") == 1
        assert await work.questions.answered_by(TEAM, [number], "later-one") == 0
        assert await work.questions.count_unanswered(TEAM) == 0
        question = await work.questions.by_event(TEAM, "Ev1")

    assert question == replace(OPEN, id=number, outcome="settled", answered_by="isu")


async def test_a_question_settled_meanwhile_is_answered_all_the_same(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        number = (await queued(work)).question_id
        await work.queue.settle(TEAM, [number])

        assert await work.questions.answered_by(TEAM, [number], "isu") == 1


async def test_a_wish_is_due_from_the_answer_until_it_is_told(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        wish = await queued(work)
        assert await work.wishes.make(wish)
        assert not await work.wishes.make(wish)
        assert await work.wishes.due(TEAM) == []

        await work.questions.answered_by(TEAM, [wish.question_id], "isu")
        [(due, question)] = await work.wishes.due(TEAM)
        assert (due, question.answered_by) == (replace(wish, id=due.id), "isu")
        assert await work.wishes.due("T2") == []

        await work.wishes.told(due, LATER, "2.0")
        assert await work.wishes.due(TEAM) == []


async def test_a_wish_can_be_taken_back_until_its_telling_has_begun(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        wish = await queued(work)
        await work.wishes.make(wish)
        assert await work.wishes.take_back(TEAM, wish.question_id, "U1")
        assert not await work.wishes.take_back(TEAM, wish.question_id, "U1")

        assert await work.wishes.make(wish)
        await work.questions.answered_by(TEAM, [wish.question_id], "isu")
        [(due, _)] = await work.wishes.due(TEAM)
        await work.wishes.begin(due, NOW, unless_since=NOW)
        assert not await work.wishes.take_back(TEAM, wish.question_id, "U1")


async def test_one_of_two_takes_a_wish_on_and_the_other_only_after_a_while(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        wish = await queued(work)
        await work.wishes.make(wish)
        await work.questions.answered_by(TEAM, [wish.question_id], "isu")
        [(due, _)] = await work.wishes.due(TEAM)

        assert await work.wishes.begin(due, NOW, unless_since=NOW - timedelta(minutes=2))
        assert not await work.wishes.begin(due, NOW, unless_since=NOW - timedelta(minutes=2))
        # Who had read it before cannot know that a message is to be looked for.
        assert not await work.wishes.begin(due, LATER, unless_since=LATER - timedelta(minutes=2))
        [(again, _)] = await work.wishes.due(TEAM)
        assert again.begun_at == NOW
        assert await work.wishes.begin(again, LATER, unless_since=LATER - timedelta(minutes=2))
