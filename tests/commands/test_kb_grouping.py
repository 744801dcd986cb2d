"""Questions in the queue that ask the same stand together, in whatever words and language."""

import pytest

from bot.services import Services
from commands.kb.settling import settle
from commands.kb.unanswered import unanswered
from tests.builders import a_request
from tests.commands.queue_acts import asked, buttons


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
    await settle(a_request(value=buttons(shown)["kb_settle"]), services)
    assert "Asked once" in (await unanswered(a_request(), services)).text


async def test_a_press_settles_no_wording_that_was_not_shown(services: Services) -> None:
    await asked(services, *(f"Is there a fund for Chad{'?' * marks}" for marks in range(7)))
    shown = await unanswered(a_request(), services)

    assert "and 2 more in similar words" in shown.text
    await settle(a_request(value=buttons(shown)["kb_settle"]), services)
    assert "Asked 2 times" in (await unanswered(a_request(), services)).text


async def test_what_was_asked_in_several_languages_is_one_question(services: Services) -> None:
    await asked(
        services,
        "Is there a fund for Chad?",
        "¿Existe un fondo para Chad?",
        "Y a-t-il un fonds pour le Tchad ?",
        "Y a-t-il un fonds pour le Liban ?",
    )
    shown = await unanswered(a_request(), services)

    assert "Asked 3 times" in shown.text
    assert "in French, Spanish, English" in shown.text
    assert shown.text.count("Asked once") == 1
