"""Taking an entry out of use: with a reason, after a question, and truly once it is said."""

import pytest

from bot.errors import UserError
from bot.services import Services
from commands.kb import retire as retiring
from commands.kb.finding import named
from commands.kb.retire import retire_pressed
from tests.builders import IN_THE_PLAN, a_request
from tests.commands.kb_acts import said


async def test_retiring_takes_a_reason(desk: Services) -> None:
    with pytest.raises(UserError, match="Say why"):
        await said("retire isu-postal-address", desk)


async def test_retiring_is_asked_about_first_and_true_once_it_is_said(
    desk: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "SECONDS_TO_WAIT", 300.0)
    question, day = "What is the postal address of the ISU?", IN_THE_PLAN
    before = (await desk.knowledge.ready()).answer(question, day).entry
    assert before is not None
    assert before.id == "isu-postal-address"
    asked = await said("retire isu-postal-address it has changed", desk)
    assert "it has changed" in asked
    assert named("isu-postal-address", desk) == before

    request = a_request(value="isu-postal-address it has changed")
    told = await retire_pressed(request, desk)
    after = (await desk.knowledge.ready()).answer(question, day).entry
    assert "is retired: it answers nobody any more" in told.text
    assert after is None or after.id != "isu-postal-address"


async def test_retiring_says_so_where_the_entry_still_answers_for_a_moment(
    desk: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "SECONDS_TO_WAIT", 0.0)
    told = await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)

    assert "in a moment" in told.text
