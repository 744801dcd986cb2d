"""`kb documents`: who reads a document is changed knowingly."""

from collections.abc import Awaitable, Callable

import pytest

from bot.errors import UserError
from bot.register.level import Level
from bot.services import Message, Request, Services
from commands.kb import VERB
from commands.kb.documents import choose_level, documents, forget, set_level
from tests.commands.kept_documents import curator, imported, kept


async def test_more_readers_are_asked_for_with_the_level_before_and_after(
    services: Services,
) -> None:
    document = await imported(services)

    asked = await choose_level(curator(value=f"{document.id} public"), services)

    assert "is kept for: Coordinators and ISU." in asked.text
    assert "read and quoted by: *Public*?" in asked.text
    assert (await kept(services)).level is Level.COORDINATION
    [button] = asked.blocks[-1]["elements"]
    assert VERB.actions[button["action_id"].partition(":")[0]] is set_level
    said = await set_level(curator(value=button["value"]), services)
    assert "Read and quoted by: Public (before: Coordinators and ISU)." in said.text
    assert (await kept(services)).level is Level.PUBLIC


async def test_fewer_readers_are_taken_at_once(services: Services) -> None:
    document = await imported(services, Level.PUBLIC)

    said = await choose_level(curator(value=f"{document.id} coordination"), services)

    assert "Coordinators and ISU (before: Public)" in said.text
    assert (await kept(services)).level is Level.COORDINATION


@pytest.mark.parametrize(("press", "value"), [(forget, "{}"), (set_level, "{} public")])
async def test_an_old_button_says_that_its_document_has_gone_and_hits_no_later_one(
    services: Services, press: Callable[[Request, Services], Awaitable[Message]], value: str
) -> None:
    gone = await imported(services)
    pressed = curator(value=value.format(gone.id))
    await forget(curator(value=str(gone.id)), services)
    later = await imported(services, name="later.md")

    with pytest.raises(UserError, match="That document has gone"):
        await press(pressed, services)

    assert await kept(services) == later


async def test_removing_asks_first_by_the_name_of_the_document(services: Services) -> None:
    await imported(services)

    listed = await documents(curator(), services)

    _, remove, *_ = listed.blocks[-1]["elements"]
    assert "“Note” is no longer searched" in remove["confirm"]["text"]["text"]


async def test_nobody_sets_a_level_that_they_may_not_see(services: Services) -> None:
    document = await imported(services)

    with pytest.raises(UserError, match="You may not set that level"):
        await choose_level(curator(value=f"{document.id} coordinators"), services)
