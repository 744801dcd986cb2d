"""The form of a follow-up: empty, from a message, or to change one that is there."""

from datetime import date

import pytest

from bot.errors import FieldErrors, UserError
from bot.roles import Role
from bot.services import Modal, Services
from commands.followup import run
from commands.followup.form import from_message, save
from tests.builders import a_request
from tests.commands.followup_acts import open_ones, said

FIELDS = {"state": "LBN", "note": "asked", "due": "", "level": "coordination"}


async def test_the_second_of_two_people_editing_is_told(services: Services) -> None:
    await said("Lebanon asked", services)
    form = await run(a_request("edit 1"), services)
    assert isinstance(form, Modal)
    first = {**FIELDS, "note": "version A"}
    await save(a_request(fields=first, metadata=dict(form.metadata)), services)

    second = {**FIELDS, "note": "version B"}
    with pytest.raises(FieldErrors, match="Somebody else changed"):
        await save(a_request(fields=second, metadata=dict(form.metadata)), services)
    assert await open_ones(services) == [("LBN", "version A", None)]


async def test_a_level_that_the_form_does_not_offer_is_refused(services: Services) -> None:
    with pytest.raises(FieldErrors):
        await save(a_request(fields={**FIELDS, "level": "public"}), services)


async def test_the_form_opens_empty_and_names_every_field(services: Services) -> None:
    shown = await run(a_request(""), services)

    assert isinstance(shown, Modal)
    assert [block["block_id"] for block in shown.blocks] == ["state", "note", "due", "level"]


async def test_a_form_from_a_message_is_filled_in(services: Services) -> None:
    request = a_request(
        "Lao PDR needs a reply by 1 March 2024", source_link="https://slack.test/p1"
    )
    shown = await from_message(request, services)

    state, note, due, _ = (block["element"] for block in shown.blocks)
    assert state["initial_option"]["value"] == "LAO"
    assert note["initial_value"] == "Lao PDR needs a reply by 1 March 2024"
    assert due["initial_value"] == "1 March 2024"
    assert shown.metadata["link"] == "https://slack.test/p1"


async def test_the_form_names_every_wrong_field(services: Services) -> None:
    wrong = {"state": "", "note": " ", "due": "someday", "level": "coordinators"}
    with pytest.raises(FieldErrors) as error:
        await save(a_request(fields=wrong, role=Role.CURATOR), services)

    assert set(error.value.errors) == {"state", "note", "due", "level"}
    assert await open_ones(services) == []


async def test_pressing_save_twice_records_once(services: Services) -> None:
    for _ in range(2):
        await save(a_request(fields=FIELDS, key="V1"), services)

    assert len(await open_ones(services)) == 1


async def test_the_form_changes_what_is_there(services: Services) -> None:
    await said("Lebanon asked", services)
    shown = await run(a_request("edit 1"), services)
    assert isinstance(shown, Modal)
    changed = {**FIELDS, "note": "asked twice", "due": "next Friday"}
    await save(a_request(fields=changed, metadata=dict(shown.metadata)), services)

    assert await open_ones(services) == [("LBN", "asked twice", date(2024, 1, 19))]


async def test_a_note_too_long_for_a_form_is_not_cut_by_editing_it(services: Services) -> None:
    await said(f"Lebanon {'very ' * 700}long", services)

    with pytest.raises(UserError, match="longer than a form takes"):
        await run(a_request("edit 1"), services)
    [(_, note, _)] = await open_ones(services)
    assert len(note) > 3_000


async def test_a_form_from_a_long_message_says_that_it_is_cut(services: Services) -> None:
    shown = await from_message(a_request("word " * 1_000), services)

    assert "3,000" in shown.blocks[1]["hint"]["text"]
