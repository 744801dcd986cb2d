"""The remarks in a preview: what is slow may fail without taking the form with it."""

from dataclasses import replace

from bot.services import Services
from commands.kb.finding import named
from commands.kb.remarks import NOT_COMPARED, remarks
from tests.builders import a_request


async def test_without_time_it_says_what_is_seen_at_once_and_that_nothing_was_compared(
    desk: Services,
) -> None:
    before = named("isu-contact", desk)
    edited = replace(before, body="Ring the bell.", questions=before.questions[:1])
    lost, few, not_compared = await remarks(edited, before, a_request(), desk, until=0.0)

    assert "translated into Spanish and French" in lost
    assert "1 example question:" in few
    assert not_compared == NOT_COMPARED
