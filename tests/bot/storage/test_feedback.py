"""What people thought of answers, on both databases."""

from dataclasses import replace

from bot.register.feedback import Fault, Feedback, feedback_key
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)


def an_opinion(fault: Fault | None = None, *, user: str = "U1", words: str = "") -> Feedback:
    key = feedback_key(TEAM, user, "Who is who?", "isu-what", "2026-11-22")
    return Feedback(TEAM, key, "Who is who?", "isu-what", "2026-11-22", NOW, fault, words)


async def test_a_change_of_mind_replaces_what_was_thought_before(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.feedback.give(an_opinion(Fault.WRONG, words="no such person"))
        await work.feedback.give(an_opinion(Fault.OUTDATED))
        [found] = await work.feedback.complaints(TEAM, 10)
        assert (found.fault, found.words) == (Fault.OUTDATED, "")

        assert await work.feedback.give(an_opinion())
        assert await work.feedback.count_complaints(TEAM) == 0
        assert not await work.feedback.give(an_opinion())


async def test_each_person_counts(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.feedback.give(an_opinion(Fault.WRONG))
        await work.feedback.give(an_opinion(Fault.WRONG, user="U2"))

        assert await work.feedback.count_complaints(TEAM) == 2
        assert await work.feedback.count_complaints("T2") == 0


async def test_what_helped_is_counted_by_entry(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.feedback.give(an_opinion(Fault.WRONG))
        assert await work.feedback.helped(TEAM) == {}

        for user in ("U1", "U2"):
            await work.feedback.give(an_opinion(user=user))
        assert await work.feedback.helped(TEAM) == {"isu-what": 2}
        assert await work.feedback.helped("T2") == {}


async def test_a_settled_complaint_comes_back_when_it_is_made_again(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.feedback.give(an_opinion(Fault.WRONG))
        [found] = await work.feedback.complaints(TEAM, 10)

        assert await work.feedback.settle("T2", [found.id]) == 0
        assert await work.feedback.settle(TEAM, [found.id, 99]) == 1
        assert await work.feedback.complaints(TEAM, 10) == []

        await work.feedback.give(an_opinion(Fault.UNCLEAR))
        assert [one.fault for one in await work.feedback.complaints(TEAM, 10)] == [Fault.UNCLEAR]


def test_the_same_words_are_the_same_answer_for_the_same_person_only() -> None:
    given = ("isu-what", "2026-11-22")
    key = feedback_key(TEAM, "U1", "Who  is WHO?", *given)

    assert key == feedback_key(TEAM, "U1", "who is who?", *given)
    assert key != feedback_key(TEAM, "U2", "who is who?", *given)
    assert key != feedback_key(TEAM, "U1", "who is she?", *given)
    assert key != feedback_key(TEAM, "U1", "who is who?", "isu-what", "2027-01-01")


async def test_what_was_given_comes_back_whole(any_storage: Storage) -> None:
    given = replace(an_opinion(Fault.UNCLEAR, words="which\nyear? 🙂"), asked_openly=True)
    async with any_storage.unit_of_work() as work:
        await work.feedback.give(given)
        [found] = await work.feedback.complaints(TEAM, 10)

    assert found == replace(given, id=found.id)
