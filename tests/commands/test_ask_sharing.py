"""Answers that one person got are shared in the channel as they were seen."""

from dataclasses import replace

import pytest

from bot.blocks import answers as views
from bot.blocks.answers import MOST_CARRIED
from bot.services import CurrentKnowledge, Place, Services, Visibility
from commands.ask import run
from commands.ask.showing import entry, share
from knowledge.entry import Answer, Outcome
from knowledge.phrases import phrases_in
from tests.builders import a_request
from tests.commands.ask_acts import QUESTION, share_buttons
from tests.knowledge.entry_builder import an_entry

ENDED = "coordinators-2021-2022"


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


async def test_the_answer_to_a_question_is_shared_as_it_was_seen(services: Services) -> None:
    seen = await run(a_request(QUESTION), services)
    shared = await share(a_request(value=share_buttons(seen)[0]["value"]), services)

    assert list(shared.blocks) == list(seen.blocks)[:-1]


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
