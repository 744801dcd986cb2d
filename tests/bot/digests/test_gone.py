"""What became of questions and entries that the last digest told of and this one does not."""

from dataclasses import replace

from bot.digests.sections import knowledge_due, unanswered_questions
from bot.register.said import Item
from bot.storage import Storage
from tests.bot.digests.digest_builders import LIBRARY, a_context, a_question
from tests.builders import TEAM
from tests.knowledge.entry_builder import an_entry


async def test_questions_that_were_answered_are_counted(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        for number in (1, 2, 3):
            await work.questions.queue(a_question(f"Question {number}?", event_id=f"E{number}"))
        lines = await unanswered_questions.lines(a_context(), work)
        said = [line.item for line in lines if line.item]
        await work.questions.answered_by(TEAM, [1, 3], "isu")
        left = await unanswered_questions.lines(a_context(), work)
        now = {line.item.key for line in left if line.item}
        missing = [item for item in said if item.key not in now]

        gone = await unanswered_questions.gone(a_context(), work, missing)

    assert len(missing) == 2
    assert gone == ("2 questions settled",)


async def test_a_complaint_that_is_gone_is_no_question(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        missing = [Item("unanswered_questions:isu")]

        assert await unanswered_questions.gone(a_context(), work, missing) == ()


async def test_a_question_asked_again_keeps_its_name_and_is_marked_as_changed(
    storage: Storage,
) -> None:
    async with storage.unit_of_work() as work:
        await work.questions.queue(a_question("Who pays?", event_id="E1"))
        [once] = await unanswered_questions.lines(a_context(), work)
        await work.questions.queue(a_question("who pays", event_id="E2"))
        [twice] = await unanswered_questions.lines(a_context(), work)

    assert once.item
    assert twice.item
    assert once.item.key == twice.item.key
    assert once.item.mark != twice.item.mark


async def test_entries_still_in_use_were_reviewed_and_versions_decided(storage: Storage) -> None:
    library = replace(LIBRARY, entries=(an_entry("isu", "Who?"),))
    context = replace(a_context(), library=library)
    missing = [Item(f"knowledge_due:{name}") for name in ("isu", "retired", "isu 3")]
    async with storage.unit_of_work() as work:
        gone = await knowledge_due.gone(context, work, missing)

    assert gone == ("1 entry reviewed", "1 change decided")
