"""Answers that leave something open, and suggestions that nobody chose, reach the curators."""

from datetime import timedelta

import pytest

from bot.errors import NotAllowed
from bot.register.question import LEFT_ALONE
from bot.roles import Role
from bot.services import Message, Place, Services
from commands.ask import run
from commands.ask.queueing import ask_for_more, none_of_these
from commands.ask.showing import entry
from commands.ask.telling import tell_me
from tests.builders import IN_THE_PLAN, TEAM, a_request, at

PARTLY, WHOLLY = "Is there an ISU trust fund?", "What does Article 6(9) say?"
UNSURE = "clearance"


def pressed(shown: Message) -> dict[str, str]:
    rows = (block for block in shown.blocks if block["type"] == "actions")
    return {one["action_id"]: one["value"] for row in rows for one in row["elements"]}


async def waiting(services: Services, after: timedelta = timedelta(0)) -> list[str]:
    async with services.storage.unit_of_work() as work:
        found = await work.queue.open(TEAM, at(IN_THE_PLAN) + after, 10)
    return [question.text for question in found]


async def test_more_can_be_asked_for_where_an_answer_leaves_something_open(
    services: Services,
) -> None:
    shown = await run(a_request(PARTLY), services)
    assert "were not read" in shown.text
    assert await waiting(services, LEFT_ALONE) == []

    await tell_me(a_request(value=pressed(shown)["ask_tell"]), services)
    assert await waiting(services) == [PARTLY]
    assert "ask_tell" not in pressed(await run(a_request(WHOLLY), services))


async def test_it_is_noticed_in_a_translation_too(services: Services) -> None:
    asked = "Où trouver le formulaire révisé pour les rapports de l'article 7 ?"
    shown = await run(a_request(asked), services)
    assert "n'a pas été lu" in shown.text

    await tell_me(a_request(value=pressed(shown)["ask_tell"]), services)
    assert await waiting(services) == [asked]


async def test_a_curator_can_put_it_into_the_queue(services: Services) -> None:
    curator = a_request(PARTLY, role=Role.CURATOR, place=Place.DIRECT)
    event = pressed(await run(curator, services))["ask_more"]
    with pytest.raises(NotAllowed):
        await ask_for_more(a_request(value=event), services)

    told = await ask_for_more(a_request(value=event, role=Role.CURATOR), services)
    assert f"“{PARTLY}” is in the queue now" in told.text
    assert await waiting(services) == [PARTLY]


async def test_suggestions_left_alone_wait_after_a_day(services: Services) -> None:
    shown = await run(a_request(UNSURE), services)
    assert "ask_none" in pressed(shown)

    assert await waiting(services) == []
    assert await waiting(services, LEFT_ALONE) == [UNSURE]


async def test_a_suggestion_that_was_chosen_need_not_wait(services: Services) -> None:
    shown = await run(a_request(UNSURE), services)
    await entry(a_request(value=pressed(shown)["ask_entry:0"]), services)

    assert await waiting(services, LEFT_ALONE) == []


async def test_what_was_refused_waits_once(services: Services) -> None:
    shown = await run(a_request(UNSURE), services)
    await none_of_these(a_request(value=pressed(shown)["ask_none"], key="Ev2"), services)

    assert await waiting(services, LEFT_ALONE) == [UNSURE]
