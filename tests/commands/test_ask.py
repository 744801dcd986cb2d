"""Answers at the press of a button: dated like typed ones, and shared as they were seen."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.blocks import answers as views
from bot.blocks.answers import MOST_CARRIED
from bot.services import CurrentKnowledge, Message, Place, Services, Visibility
from commands.ask import run
from commands.ask.queueing import none_of_these
from commands.ask.showing import entry, share
from knowledge.entry import Answer, Outcome
from knowledge.phrases import ENGLISH, phrases_in
from tests.builders import TEAM, a_request
from tests.knowledge.entry_builder import an_entry

ENDED = "coordinators-2021-2022"
QUESTION = "What does Article 6(9) say about trust funds?"


def share_buttons(shown: Message) -> list[dict[str, Any]]:
    elements = [one for block in shown.blocks for one in block.get("elements", [])]
    return [one for one in elements if one.get("action_id") == "ask_share"]


async def test_a_pressed_entry_that_has_run_out_says_so(services: Services) -> None:
    shown = await entry(a_request(value=ENDED), services)

    assert "Last known: valid to 31 December 2022" in shown.text


async def test_a_pressed_entry_that_does_not_hold_yet_says_so(services: Services) -> None:
    shown = await entry(a_request(value=ENDED, today=date(2020, 1, 1)), services)

    assert "This holds from" in shown.text


async def test_a_pressed_entry_is_shared_as_it_was_seen(services: Services) -> None:
    seen = await entry(a_request(value=ENDED), services)
    button = share_buttons(seen)[0]
    shared = await share(a_request(value=button["value"]), services)

    assert shared.visibility is Visibility.IN_CHANNEL
    assert not share_buttons(shared)
    assert list(shared.blocks) == list(seen.blocks)[:-1]


async def test_a_pressed_suggestion_is_in_the_language_of_the_question(
    services: Services, knowledge: CurrentKnowledge
) -> None:
    asked = Answer("Les coordonnateurs ?", Outcome.SUGGESTED, "", language="fr")
    offered = views.answer(
        replace(asked, suggestions=(an_entry("isu-what"),)), visibility=Visibility.EPHEMERAL
    )
    value = offered.blocks[-1]["elements"][0]["value"]
    seen = await entry(a_request(value=value), services)
    shared = await share(a_request(value=share_buttons(seen)[0]["value"]), services)

    titles = {one.language: one.title for one in knowledge.library.translations["isu-what"]}
    assert phrases_in("fr").unofficial in seen.text
    assert titles["fr"] in seen.text
    assert list(shared.blocks) == list(seen.blocks)[:-1]


async def test_a_button_without_a_language_is_answered_in_english(services: Services) -> None:
    shown = await entry(a_request(value="isu-what"), services)

    assert ENGLISH.sources in shown.text
    assert ENGLISH.english_only not in shown.text


async def test_the_answer_to_a_question_is_shared_as_it_was_seen(services: Services) -> None:
    seen = await run(a_request(QUESTION), services)
    shared = await share(a_request(value=share_buttons(seen)[0]["value"]), services)

    assert list(shared.blocks) == list(seen.blocks)[:-1]


async def test_each_question_of_a_message_is_answered_with_its_own_buttons(
    services: Services,
) -> None:
    shown = await run(a_request(f"{QUESTION} And what does Article 6(7) say?"), services)

    shared = [json.loads(button["value"])["q"] for button in share_buttons(shown)]
    assert shared == [QUESTION, "And what does Article 6(7) say?"]
    assert shown.text.index("trust funds") < shown.text.index("Article 6(7)")


async def test_each_open_question_of_a_message_is_queued_by_itself(services: Services) -> None:
    asked = ["What is for lunch in the Serpent Bar?", "Who won the football match?"]
    await run(a_request(" ".join(asked)), services)

    async with services.storage.unit_of_work() as work:
        queued = await work.questions.unanswered(TEAM)
    assert sorted(question.text for question in queued) == sorted(asked)


@pytest.mark.parametrize("text", ["You are stupid", "👍", "Please post that on Friday"])
async def test_what_is_no_question_is_not_queued(text: str, services: Services) -> None:
    await run(a_request(text), services)

    async with services.storage.unit_of_work() as work:
        assert await work.questions.unanswered(TEAM) == []


@pytest.mark.parametrize("place", [Place.MENTION, Place.DIRECT])
async def test_what_is_not_seen_by_one_person_only_needs_no_sharing(
    place: Place, services: Services
) -> None:
    assert not share_buttons(await run(a_request(QUESTION, place=place), services))


async def test_a_question_too_long_to_carry_is_not_offered_for_sharing(services: Services) -> None:
    long = f"What does Article 6(9) say about {'trust funds, ' * (MOST_CARRIED // 13)}trust funds?"
    shown = await run(a_request(long), services)

    assert "Article 6(9)" in shown.text
    assert not share_buttons(shown)


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
