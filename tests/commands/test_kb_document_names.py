"""`kb documents`: a document is called, and dated, as a curator says."""

from datetime import date

import pytest

from bot.errors import FieldErrors, UserError
from bot.register.level import Level
from bot.services import Services
from commands.kb.documents import documents, rename, renamed
from tests.commands.kept_documents import curator, imported, kept, logged


async def test_a_document_is_renamed_and_that_is_recorded(services: Services) -> None:
    document = await imported(services)
    form = await rename(curator(value=str(document.id)), services)

    request = curator(fields={"title": " Minutes\u202e of  March"}, metadata=form.metadata)
    said = await renamed(request, services)

    assert said.text == "*Minutes of March*, date not known. It was called “Note” before."
    assert (await kept(services)).title == "Minutes of March"
    last, *_ = await logged(services)
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
    assert [one.action for one in await logged(services)][:2] == ["document dated"] * 2


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
