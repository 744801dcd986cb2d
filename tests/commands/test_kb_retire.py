"""Taking an entry out of use: with a reason, after a question, and truly once it is said."""

import pytest

from bot.blocks import entry_decisions as decisions
from bot.errors import UserError
from bot.register.version_notice import is_news
from bot.services import Message, Services
from commands.kb import retire as retiring
from commands.kb import run
from commands.kb.deciding import approve, object_to, save_objection, take_back
from commands.kb.finding import named
from commands.kb.retire import retire_pressed
from commands.kb.review import read
from tests.builders import IN_THE_PLAN, TEAM, a_request
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


async def test_what_is_retired_is_not_edited_but_restored_first(desk: Services) -> None:
    await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)

    with pytest.raises(UserError, match="is retired") as refused:
        await said("edit isu-postal-address", desk)
    assert "/ccm kb restore isu-postal-address" in str(refused.value)


async def test_retiring_says_so_where_the_entry_still_answers_for_a_moment(
    desk: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "SECONDS_TO_WAIT", 0.0)
    told = await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)

    assert "in a moment" in told.text


ON_TREATY_TEXT = "article-6-9"


async def test_who_is_asked_to_agree_reads_why_it_is_to_go_and_what_agreeing_means(
    desk: Services,
) -> None:
    await retire_pressed(a_request(value=f"{ON_TREATY_TEXT} it *misleads*"), desk)

    seen = await read(a_request(value=f"{ON_TREATY_TEXT} 1", user_id="U2"), desk)
    assert seen.title == "To be retired"
    assert {"type": "plain_text", "text": "“it *misleads*”", "emoji": False} in [
        block.get("text") for block in seen.blocks
    ]
    assert "Nothing differs" not in str(seen.blocks)
    shown = await run(a_request("review", user_id="U2"), desk)
    assert isinstance(shown, Message)
    pressed = [one for block in shown.blocks for one in block.get("elements", ())]
    [agree] = [one for one in pressed if str(one.get("action_id")).startswith("kb_approve")]
    assert "answers nobody" in agree["confirm"]["text"]["text"]


async def test_an_objection_to_retiring_gives_its_author_no_text_to_write_anew(
    desk: Services,
) -> None:
    await retire_pressed(a_request(value=f"{ON_TREATY_TEXT} it misleads"), desk)
    metadata = {"entry": ON_TREATY_TEXT, "number": "1"}
    fields = {"reason": "It *holds*."}
    told = await save_objection(a_request(metadata=metadata, fields=fields, user_id="U2"), desk)
    assert "is not retired and goes on answering" in told.text

    async with desk.storage.unit_of_work() as work:
        [version] = await work.entry_versions.history(TEAM, ON_TREATY_TEXT)
    news = decisions.decided(version, "Trust funds")
    assert is_news(version)
    assert "has objected to retiring" in news.text
    assert "“It *holds*.”" in news.text
    assert "actions" not in [block["type"] for block in news.blocks]
    assert "Your drafts" not in await said("review", desk)
    assert "is kept in use" in await said(f"history {ON_TREATY_TEXT}", desk)


async def test_who_takes_back_a_retirement_is_sent_to_no_form(desk: Services) -> None:
    await retire_pressed(a_request(value=f"{ON_TREATY_TEXT} it misleads"), desk)

    told = await take_back(a_request(value=f"{ON_TREATY_TEXT} 1"), desk)
    assert "goes on answering" in told.text
    assert "actions" not in [block["type"] for block in told.blocks]


async def test_what_waits_to_be_retired_is_not_asked_about_again(desk: Services) -> None:
    await retire_pressed(a_request(value=f"{ON_TREATY_TEXT} it misleads"), desk)

    with pytest.raises(UserError, match="waits for a second curator already"):
        await said(f"retire {ON_TREATY_TEXT} really", desk)


async def test_the_second_of_two_who_retire_an_entry_is_told_who_was_first(desk: Services) -> None:
    asked = await run(a_request("retire isu-postal-address it is old", user_id="U2"), desk)
    await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)
    assert isinstance(asked, Message)

    pressed = await retire_pressed(
        a_request(value="isu-postal-address it is old", user_id="U2"), desk
    )
    assert "is retired already, by <@U1>" in pressed.text
    assert "it has changed" in pressed.text
    assert pressed.replaces
    typed = await run(a_request("retire isu-postal-address it is old", user_id="U2"), desk)
    assert isinstance(typed, Message)
    assert "is retired already, by <@U1>" in typed.text
    assert not typed.replaces


async def test_what_is_decided_is_said_before_an_objection_is_written(desk: Services) -> None:
    await retire_pressed(a_request(value=f"{ON_TREATY_TEXT} it misleads"), desk)
    assert (await object_to(a_request(value=f"{ON_TREATY_TEXT} 1", user_id="U2"), desk)).submit
    await approve(a_request(value=f"{ON_TREATY_TEXT} 1", user_id="U3"), desk)

    with pytest.raises(UserError, match="is retired already"):
        await object_to(a_request(value=f"{ON_TREATY_TEXT} 1", user_id="U2"), desk)
