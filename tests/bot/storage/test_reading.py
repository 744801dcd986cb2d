"""What only reads cannot write, and waits for nobody who writes."""

import pytest
from sqlalchemy.exc import DBAPIError

from bot.errors import StorageUnavailable
from bot.register.question import Question
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

ASKED = Question(TEAM, "who?", "U1", "C1", at(IN_THE_PLAN), "Ev1", "unanswered")


async def test_reads_what_stood_there_before_while_somebody_writes(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as writing:
        await writing.questions.queue(ASKED)
        async with any_storage.reading() as work:
            assert await work.questions.count_unanswered(TEAM) == 0

    async with any_storage.reading() as work:
        assert await work.questions.count_unanswered(TEAM) == 1


async def test_what_reads_cannot_write_and_what_comes_after_it_can(any_storage: Storage) -> None:
    with pytest.raises((StorageUnavailable, DBAPIError)):
        async with any_storage.reading() as work:
            await work.questions.queue(ASKED)

    async with any_storage.unit_of_work() as work:
        await work.questions.queue(ASKED)
        assert await work.questions.count_unanswered(TEAM) == 1
