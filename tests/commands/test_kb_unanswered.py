"""The queue of questions that found no answer."""

import pytest

from bot.register.question import Question
from bot.services import Services
from commands.kb.unanswered import settle, unanswered
from tests.builders import IN_THE_PLAN, TEAM, a_request, at


async def asked(services: Services, *texts: str) -> None:
    async with services.storage.unit_of_work() as work:
        for number, text in enumerate(texts):
            await work.questions.queue(
                Question(TEAM, text, "U9", "C1", at(IN_THE_PLAN), f"Ev{number}", "unanswered")
            )


async def test_says_when_nothing_waits(services: Services) -> None:
    assert "No question is waiting" in (await unanswered(a_request(), services)).text


async def test_groups_what_was_asked_in_similar_words_the_most_asked_first(
    services: Services,
) -> None:
    await asked(services, "Who pays?", "Is there a fund for Chad?", "a fund for Chad, is there?")

    shown = (await unanswered(a_request(), services)).text
    assert shown.index("fund for Chad") < shown.index("Who pays?")
    assert "Asked 2 times" in shown
    assert "“Is there a fund for Chad?”" in shown
    assert "“a fund for Chad, is there?”" in shown
    assert "U9" not in shown


async def test_settling_takes_a_group_off_the_queue(services: Services) -> None:
    await asked(services, "Is there a fund for Chad?", "a fund for Chad, is there?")
    shown = await unanswered(a_request(), services)
    value = shown.blocks[1]["accessory"]["value"]

    assert "2 questions are settled" in (await settle(a_request(value=value), services)).text
    assert "No question is waiting" in (await unanswered(a_request(), services)).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What did Norway give to Chad in 2024?", "What did Norway give to Iraq in 2024?"),
        ("What did Norway give to Chad in 2024?", "What did Norway give to Chad in 2023?"),
        ("What did Norway give to Chad in 2024?", "What did Chad give to Norway in 2024?"),
        ("Who pays?", "Who pays for the removal of remnants in the north?"),
    ],
)
async def test_other_states_years_and_words_are_other_questions(
    one: str, other: str, services: Services
) -> None:
    await asked(services, one, other)
    shown = await unanswered(a_request(), services)

    assert shown.text.count("Asked once") == 2
    await settle(a_request(value=shown.blocks[1]["accessory"]["value"]), services)
    assert "Asked once" in (await unanswered(a_request(), services)).text


async def test_a_press_settles_no_wording_that_was_not_shown(services: Services) -> None:
    await asked(services, *(f"Is there a fund for Chad{'?' * marks}" for marks in range(7)))
    shown = await unanswered(a_request(), services)

    assert "and 2 more in similar words" in shown.text
    await settle(a_request(value=shown.blocks[1]["accessory"]["value"]), services)
    assert "Asked 2 times" in (await unanswered(a_request(), services)).text
