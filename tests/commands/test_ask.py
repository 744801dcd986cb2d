"""Questions answered one by one, and answers at the press of a button, dated like typed ones."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.errors import UserError
from bot.services import Services
from commands.ask import run
from commands.ask.showing import entry
from knowledge.phrases import ENGLISH
from tests.builders import a_request
from tests.commands.ask_acts import QUESTION, share_buttons

ENDED = "coordinators-2021-2022"


async def test_a_pressed_entry_that_has_run_out_says_so(services: Services) -> None:
    shown = await entry(a_request(value=ENDED), services)

    assert "Last known: valid to 31 December 2022" in shown.text


async def test_a_pressed_entry_that_does_not_hold_yet_says_so(services: Services) -> None:
    shown = await entry(a_request(value=ENDED, today=date(2020, 1, 1)), services)

    assert "This holds from" in shown.text


async def test_a_button_without_a_language_is_answered_in_english(services: Services) -> None:
    shown = await entry(a_request(value="isu-what"), services)

    assert ENGLISH.sources in shown.text
    assert ENGLISH.english_only not in shown.text


async def test_who_shares_a_file_to_import_is_told_what_to_type(services: Services) -> None:
    shared = replace(a_request("Import public"), file_ids=("F1",))

    with pytest.raises(UserError, match="`kb import`"):
        await run(shared, services)


async def test_each_question_of_a_message_is_answered_with_its_own_buttons(
    services: Services,
) -> None:
    shown = await run(a_request(f"{QUESTION} And what does Article 6(7) say?"), services)

    shared = [json.loads(button["value"])["q"] for button in share_buttons(shown)]
    assert shared == [QUESTION, "And what does Article 6(7) say?"]
    assert shown.text.index("trust funds") < shown.text.index("Article 6(7)")
