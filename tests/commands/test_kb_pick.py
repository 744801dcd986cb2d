"""Which entry is meant: by its id, by words near it, or chosen from a menu."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.services import Services
from commands.kb import run
from commands.kb.pick import offer, pick
from tests.builders import a_request
from tests.commands.kb_acts import form, retires, said


@pytest.mark.parametrize(
    "typed", ["isu-postal-adress", "postal address of the ISU", "ISU-POSTAL-ADDRESS"]
)
async def test_edit_offers_what_is_near(typed: str, services: Services) -> None:
    assert "`isu-postal-address`" in await said(f"edit {typed}", services)


@pytest.mark.parametrize("what", ["history", "diff", "retire", "restore"])
async def test_an_id_that_nothing_has_is_refused_with_near_ones(
    what: str, services: Services
) -> None:
    with pytest.raises(UserError, match=r"Did you mean .*`isu-postal-address`"):
        await run(a_request(f"{what} isu-postal-adress because"), services)


@pytest.mark.parametrize("what", ["edit", "history", "diff", "retire", "restore"])
async def test_without_an_id_a_menu_asks_for_it(what: str, desk: Services) -> None:
    opened = await form(what, desk)

    assert opened.metadata == {"what": what}
    assert opened == pick(what)


async def test_the_menu_offers_titles_and_ids(desk: Services) -> None:
    typed = replace(a_request("postal"), metadata={"what": "edit"})
    assert "isu-postal-address" in [entry_id for _, entry_id in await offer(typed, desk)]

    retired = replace(a_request("isu"), metadata={"what": "restore"})
    assert await offer(retired, desk) == []
    await retires(desk)
    assert await offer(retired, desk) == [("isu-postal-address", "isu-postal-address")]
