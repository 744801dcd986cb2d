"""Buttons of old messages, pressed after all has changed: they say how it stands now."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.services import Services
from bot.services.curation.publishing import keep_draft, publish
from commands.kb.deciding import still_right, take_back
from commands.kb.finding import named
from commands.kb.new import merge
from commands.kb.retire import retire_pressed
from commands.kb.review import look, read
from commands.kb.settling import settle
from tests.builders import a_request
from tests.commands.kb_acts import said
from tests.commands.queue_acts import asked

ADDRESS = "isu-postal-address"


async def test_old_buttons_say_that_the_entry_is_retired(desk: Services) -> None:
    await retire_pressed(a_request(value=f"{ADDRESS} it has changed"), desk)

    for act in (still_right, look, merge):
        with pytest.raises(UserError, match=f"`{ADDRESS}` is retired") as refused:
            await act(a_request(value=ADDRESS), desk)
        assert f"/ccm kb restore {ADDRESS}" in str(refused.value)
    with pytest.raises(UserError, match="is retired"):
        await said(f"review {ADDRESS}", desk)


async def test_what_is_read_is_called_what_has_become_of_it(desk: Services) -> None:
    new = replace(named("article-6-9", desk), id="tea-fund", title="Tea fund", body="There is tea.")
    kept = await keep_draft(new, 0, (), a_request(), desk)
    pressed = a_request(value=f"tea-fund {kept.number}")
    assert (await read(pressed, desk)).title == "Being written"
    await publish("tea-fund", kept.number, a_request(), desk, note="")
    assert (await read(pressed, desk)).title == "To be approved"
    await take_back(pressed, desk)
    assert (await read(pressed, desk)).title == "Not taken"


async def test_a_new_entry_is_reviewed_by_its_id_while_it_waits(desk: Services) -> None:
    new = replace(named("article-6-9", desk), id="tea-fund", title="Tea fund", body="There is tea.")
    kept = await keep_draft(new, 0, (), a_request(), desk)
    await publish("tea-fund", kept.number, a_request(), desk, note="")

    assert "Waiting for approval" in await said("review tea-fund", desk, a_request(user_id="U2"))


async def test_the_second_of_two_who_settle_is_told_that_somebody_was_first(
    services: Services,
) -> None:
    await asked(services, "Where is the coffee machine?")
    await settle(a_request(value="1"), services)
    again = await settle(a_request(value="1", user_id="U2"), services)

    assert "Somebody was first: this is off the list already." in again.text
    assert "accessory" not in again.blocks[0]
