"""Which question a message follows on, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.register.incoming import IncomingMessage
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

NOW = at(IN_THE_PLAN)
ROOT = IncomingMessage(TEAM, "Ev1", "C1", "U1", "who?", "1.0", NOW)
IN_THREAD = replace(ROOT, event_id="Ev2", user_id="U2", ts="2.0", thread_ts="1.0")
DIRECT = replace(ROOT, channel_id="D1", private=True)


async def keep(storage: Storage, message: IncomingMessage, question: str | None) -> None:
    async with storage.unit_of_work() as work:
        await work.inbox.receive(message)
        await work.earlier_questions.keep(TEAM, message.event_id, question, message.received_at)
        await work.inbox.answered(TEAM, message.event_id)


async def before(storage: Storage, message: IncomingMessage) -> str | None:
    async with storage.unit_of_work() as work:
        await work.inbox.receive(message)
        return await work.earlier_questions.before(TEAM, message.event_id, message.received_at)


async def test_the_last_question_of_a_thread_counts_whoever_asked_it(any_storage: Storage) -> None:
    await keep(any_storage, ROOT, "Who coordinated in 2022?")
    assert await before(any_storage, IN_THREAD) == "Who coordinated in 2022?"

    await keep(any_storage, IN_THREAD, "Who coordinated in 2024?")
    await keep(any_storage, replace(IN_THREAD, event_id="Ev3", ts="3.0"), None)
    later = replace(IN_THREAD, event_id="Ev4", user_id="U1", ts="4.0")
    assert await before(any_storage, later) == "Who coordinated in 2024?"


@pytest.mark.parametrize(
    "other",
    [
        replace(IN_THREAD, thread_ts=None),
        replace(IN_THREAD, thread_ts="1.5"),
        replace(IN_THREAD, channel_id="C2"),
        replace(IN_THREAD, channel_id="D1", private=True, thread_ts=None),
        replace(IN_THREAD, received_at=NOW + timedelta(days=1, seconds=1)),
        replace(IN_THREAD, ts="0.5"),
    ],
)
async def test_nothing_is_carried_elsewhere_or_into_another_day(
    any_storage: Storage, other: IncomingMessage
) -> None:
    await keep(any_storage, ROOT, "Who coordinated in 2022?")

    assert await before(any_storage, other) is None


async def test_in_direct_messages_only_the_message_just_before_counts(any_storage: Storage) -> None:
    await keep(any_storage, DIRECT, "Who coordinated in 2022?")
    second = replace(DIRECT, event_id="Ev2", ts="2.0", received_at=NOW + timedelta(minutes=15))
    assert await before(any_storage, second) == "Who coordinated in 2022?"

    third = replace(DIRECT, event_id="Ev3", ts="3.0")
    assert await before(any_storage, third) is None


async def test_in_direct_messages_a_quarter_of_an_hour_is_too_long(any_storage: Storage) -> None:
    await keep(any_storage, DIRECT, "Who coordinated in 2022?")
    late = replace(DIRECT, event_id="Ev2", ts="2.0", received_at=NOW + timedelta(minutes=16))

    assert await before(any_storage, late) is None


async def test_a_question_is_forgotten_once_it_is_a_day_old(any_storage: Storage) -> None:
    await keep(any_storage, ROOT, "Who coordinated in 2022?")
    next_day = replace(ROOT, event_id="Ev5", ts="9.0", received_at=NOW + timedelta(days=2))
    await keep(any_storage, next_day, "When is 13MSP?")

    assert await before(any_storage, IN_THREAD) is None


async def test_what_came_by_no_message_follows_on_nothing(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.earlier_questions.before(TEAM, "a command", NOW) is None
        await work.earlier_questions.keep(TEAM, "a command", "Who?", NOW)
