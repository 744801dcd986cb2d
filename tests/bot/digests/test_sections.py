"""What each section says, and what holds for all of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.digests.section import Section, all_sections
from bot.digests.sections import due_follow_ups, unanswered_questions
from bot.register.feedback import Fault, Feedback, feedback_key
from bot.register.level import Level
from bot.storage import Storage
from tests.bot.digests.digest_builders import (
    MONDAY,
    NOW,
    a_context,
    a_question,
)
from tests.builders import TEAM, a_follow_up


def test_every_section_has_a_name_and_a_place_of_its_own() -> None:
    sections = all_sections()

    assert len({section.key for section in sections}) == len(sections) >= 3
    assert len({section.order for section in sections}) == len(sections)
    assert all(section.title and section.details for section in sections)


@pytest.mark.parametrize("section", all_sections(), ids=lambda section: section.key)
async def test_every_section_is_silent_without_rows_after_the_plan(
    section: Section, storage: Storage
) -> None:
    async with storage.unit_of_work() as work:
        assert await section.lines(a_context(today=date(2031, 1, 6)), work) == ()


async def test_what_people_wrote_can_ping_nobody(storage: Storage) -> None:
    attack = "<!channel> <@U123> & <https://example.org|click>"
    async with storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up(attack, due_on=MONDAY, level=Level.PUBLIC))
        await work.questions.queue(a_question(attack, event_id="E1"))
        lines = [
            *await due_follow_ups.lines(a_context(), work),
            *await unanswered_questions.lines(a_context(), work),
        ]

    assert len(lines) == 2
    assert not [line for line in lines if "<" in line.text]


async def test_the_most_asked_question_comes_first_and_once(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        for number, text in enumerate(("Who pays?", "who pays", "Who else?")):
            await work.questions.queue(a_question(text, event_id=f"E{number}"))
        await work.questions.queue(
            replace(a_question("Who pays??", event_id="E9"), asked_openly=False)
        )
        lines = await unanswered_questions.lines(a_context(), work)

    assert lines[0].text == "“who pays” – asked 3 times, last on 15 January 2024"
    assert [line.stands_for for line in lines] == [3, 1]


async def test_a_complaint_names_the_entry_and_neither_question_nor_words(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        for user, fault in (("U1", Fault.WRONG), ("U2", Fault.WRONG), ("U3", Fault.UNCLEAR)):
            key = feedback_key(TEAM, user, "secret?", "isu", "")
            given = Feedback(TEAM, key, "secret?", "isu", "", NOW, fault, "secret words")
            await work.feedback.give(given)
        [line] = await unanswered_questions.lines(a_context(), work)

    assert line.text == "The answer “isu” was called 2 × wrong, 1 × unclear"
    assert line.stands_for == 3


async def test_the_newest_questions_are_shown_and_older_ones_counted(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        for number in range(9):
            await work.questions.queue(a_question(f"Question {number}?", event_id=f"E{number}"))
        lines = await unanswered_questions.lines(a_context(), work)

    assert lines[0].text == "“Question 8?” – asked 15 January 2024"
    assert lines[-1].text == "and 4 more"
    assert sum(line.stands_for for line in lines) == 9


async def test_what_was_asked_in_private_is_counted_and_not_quoted(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.questions.queue(replace(a_question("secret", event_id="E1"), asked_openly=False))
        await work.questions.queue(a_question("open", event_id="E2"))
        lines = await unanswered_questions.lines(a_context(), work)

    text = " ".join(line.text for line in lines)
    assert "open" in text
    assert "secret" not in text
    assert "1 asked in private" in text


async def test_what_was_asked_in_private_takes_the_place_of_nothing_asked_openly(
    storage: Storage,
) -> None:
    async with storage.unit_of_work() as work:
        await work.questions.queue(a_question("Who opens?", event_id="E0"))
        for word in ("tea", "fuel", "maps", "dogs", "boats", "goats", "tents"):
            secret = replace(a_question(f"Who pays for {word}?", event_id=word), asked_openly=False)
            await work.questions.queue(replace(secret, asked_at=NOW + timedelta(hours=1)))
        lines = await unanswered_questions.lines(a_context(), work)

    assert [line.text for line in lines[1:]] == ["7 asked in private"]
    assert lines[0].text.startswith("“Who opens?”")
    assert sum(line.stands_for for line in lines) == 8
