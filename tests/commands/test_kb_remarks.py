"""The remarks in a preview: what is slow may fail without taking the form with it."""

from dataclasses import replace

from bot.services import Services
from commands.kb.finding import named
from commands.kb.remarks import NOT_COMPARED, remarks
from tests.builders import a_request


async def test_without_time_it_says_that_nothing_was_compared_and_what_is_lost(
    desk: Services,
) -> None:
    before = named("isu-contact", desk)
    edited = replace(before, body="Ring the bell.")
    lost, not_compared = await remarks(edited, before, a_request(), desk, until=0.0)

    assert "translated into Spanish and French" in lost
    assert not_compared == NOT_COMPARED
