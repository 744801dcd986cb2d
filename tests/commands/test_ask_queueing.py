"""Questions without an answer join the queue, once each; what is no question does not."""

import json

import pytest

from bot.roles import Role
from bot.services import Place, Services
from commands.ask import run
from commands.ask.queueing import none_of_these
from knowledge.phrases import ENGLISH, phrases_in
from tests.builders import TEAM, a_request


async def test_each_open_question_of_a_message_is_queued_by_itself(services: Services) -> None:
    asked = ["What is for lunch in the Serpent Bar?", "Who won the football match?"]
    await run(a_request(" ".join(asked)), services)

    async with services.storage.unit_of_work() as work:
        queued = await work.questions.unanswered(TEAM)
    assert sorted(question.text for question in queued) == sorted(asked)


@pytest.mark.parametrize("text", ["You are stupid", "👍", "Please print that for Anna"])
async def test_what_is_no_question_is_not_queued(text: str, services: Services) -> None:
    message = await run(a_request(text, role=Role.CURATOR), services)

    assert "ask_why" not in json.dumps(message.blocks)
    async with services.storage.unit_of_work() as work:
        assert await work.questions.unanswered(TEAM) == []


@pytest.mark.parametrize(
    ("place", "openly", "said"),
    [
        (Place.MENTION, True, ENGLISH.may_be_quoted),
        (Place.COMMAND, False, ENGLISH.is_counted),
        (Place.DIRECT, False, ENGLISH.is_counted),
    ],
)
async def test_only_what_was_asked_openly_may_be_quoted(
    place: Place, openly: bool, said: str, services: Services
) -> None:
    shown = await run(a_request("What is for lunch in the Serpent Bar?", place=place), services)

    assert said in shown.text
    async with services.storage.unit_of_work() as work:
        [queued] = await work.questions.unanswered(TEAM)
    assert queued.asked_openly is openly


async def test_an_open_question_is_answered_in_its_language(services: Services) -> None:
    shown = await run(a_request("Quel est le menu du déjeuner au Serpent Bar ?"), services)

    french = phrases_in("fr")
    assert french.not_known in shown.text
    assert french.queued in shown.text
    assert french.tell_me in str(shown.blocks)


async def test_a_question_is_queued_once_however_often_none_of_these_is_pressed(
    services: Services,
) -> None:
    lunch, match = "What is for lunch?", "Who won the football match?"
    for key, value, message_ts in (
        ("1.0:1", lunch, "1.0"),
        ("1.0:2", lunch, "1.0"),
        ("1.0:3", match, "1.0"),
        ("2.0:1", lunch, "2.0"),
    ):
        pressed = a_request(key=key, value=value, message_ts=message_ts)
        assert ENGLISH.queued in (await none_of_these(pressed, services)).text

    async with services.storage.unit_of_work() as work:
        queued = await work.questions.unanswered(TEAM)
    assert [question.text for question in queued] == [lunch, match, lunch]
