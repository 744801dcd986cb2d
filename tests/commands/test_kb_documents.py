"""`kb documents`: who reads a document, and what it is called, is changed knowingly."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import Any

import pytest

from bot.audit import AuditRecord
from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.errors import FieldErrors, UserError
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Request, Services
from commands.kb import VERB
from commands.kb.documents import choose_level, documents, forget, rename, renamed, set_level
from tests.builders import IN_THE_PLAN, TEAM, a_request, at


async def imported(
    services: Services, level: Level = Level.COORDINATION, name: str = "note.md"
) -> KeptDocument:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), level)
    content = f"# {name.removesuffix('.md').title()}\n\nWords.\n".encode()
    return (await import_file(services.storage, name, content, order)).document


async def kept(services: Services) -> KeptDocument:
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
    return document


async def _log(services: Services) -> Sequence[AuditRecord]:
    async with services.storage.unit_of_work() as work:
        return await work.audit.latest(TEAM)


def curator(**given: Any) -> Request:
    return a_request(role=Role.CURATOR, **given)


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


async def test_a_document_is_renamed_and_that_is_recorded(services: Services) -> None:
    document = await imported(services)
    form = await rename(curator(value=str(document.id)), services)

    request = curator(fields={"title": " Minutes\u202e of  March"}, metadata=form.metadata)
    said = await renamed(request, services)

    assert said.text == "*Minutes of March*, date not known. It was called “Note” before."
    assert (await kept(services)).title == "Minutes of March"
    last, *_ = await _log(services)
    assert last.action == "document renamed"


async def test_a_document_is_given_its_date_in_the_form_and_listed_with_it(
    services: Services,
) -> None:
    document = await imported(services)
    form = await rename(curator(value=str(document.id)), services)

    request = curator(fields={"title": "Note", "dated": "2023-05-03"}, metadata=form.metadata)
    said = await renamed(request, services)

    assert said.text == "*Note*, of 3 May 2023."
    assert (await kept(services)).dated == date(2023, 5, 3)
    assert "of 3 May 2023 · 1 passage" in (await documents(curator(), services)).text
    shown_again = await rename(curator(value=str(document.id)), services)
    assert shown_again.blocks[-1]["element"]["initial_date"] == "2023-05-03"
    said = await renamed(curator(fields={"title": "Note"}, metadata=form.metadata), services)
    assert said.text == "*Note*, date not known. Before, it was of 3 May 2023."
    assert [one.action for one in await _log(services)][:2] == ["document dated"] * 2


async def test_a_date_that_is_still_to_come_is_refused(services: Services) -> None:
    document = await imported(services)

    fields = {"title": "Note", "dated": "2099-01-01"}
    with pytest.raises(FieldErrors):
        await renamed(curator(fields=fields, metadata={"id": str(document.id)}), services)

    assert (await kept(services)).dated is None


async def test_a_title_that_nobody_sees_is_refused(services: Services) -> None:
    document = await imported(services)

    request = curator(fields={"title": " \u200b "}, metadata={"id": str(document.id)})
    with pytest.raises(FieldErrors):
        await renamed(request, services)

    assert (await kept(services)).title == "Note"


async def test_nobody_renames_what_they_may_not_see(services: Services) -> None:
    document = await imported(services, Level.COORDINATORS)

    request = curator(fields={"title": "Mine"}, metadata={"id": str(document.id)})
    with pytest.raises(UserError, match="has gone"):
        await renamed(request, services)
