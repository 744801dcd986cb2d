"""What was typed into a form that closed before its preview is offered when it is opened again."""

from dataclasses import replace

import pytest

from bot.blocks.entry_unfinished import NEW
from bot.blocks.message import NOTHING
from bot.errors import UserError
from bot.services import Modal, Services
from bot.services.curation.form_texts import as_texts
from bot.storage import Storage
from commands.kb import VERB
from commands.kb.finding import named
from commands.kb.form import go_on
from commands.kb.preview import show
from commands.kb.unfinished import keep
from tests.builders import a_request
from tests.commands.kb_acts import form

HALF = {"title": "Cof", "answer": "In the b", "questions": "Where is coffee?"}
ABOUT_QUESTIONS = {"entry": "", "questions": "3,4"}
OFFER = "Go on with that"


def starts_with(opened: Modal) -> dict[str, str]:
    """What the fields hold when the form opens, as far as somebody typed it."""
    return {
        block["block_id"]: block["element"]["initial_value"]
        for block in opened.blocks
        if block.get("block_id") in HALF
    }


async def typed(desk: Services, entry_id: str = "") -> None:
    request = a_request(fields=HALF, metadata={**ABOUT_QUESTIONS, "entry": entry_id})
    assert await keep(request, desk) is NOTHING


async def test_a_form_closed_before_its_preview_is_gone_on_with(desk: Services) -> None:
    await typed(desk)
    assert OFFER in str((await form("new", desk)).blocks)

    opened = await go_on(a_request(value=NEW), desk)

    assert starts_with(opened) == HALF
    assert opened.metadata["questions"] == "3,4"


async def test_what_was_typed_about_an_entry_is_offered_in_its_form_alone(desk: Services) -> None:
    await typed(desk, "isu-host")

    assert OFFER in str((await form("edit isu-host", desk)).blocks)
    assert OFFER not in str((await form("edit isu-postal-address", desk)).blocks)
    assert OFFER not in str((await form("new", desk)).blocks)
    assert starts_with(await go_on(a_request(value="isu-host"), desk)) == HALF


async def test_the_fields_of_what_was_typed_are_not_those_it_is_typed_into(desk: Services) -> None:
    """Slack keeps what stands in a field whose ids stay the same, whatever it is to begin with."""
    await typed(desk)
    before, after = await form("new", desk), await go_on(a_request(value=NEW), desk)

    ids = [
        {block["element"]["action_id"] for block in opened.blocks if block["type"] == "input"}
        for opened in (before, after)
    ]
    assert not ids[0] & ids[1]


async def test_a_preview_ends_it_since_that_is_a_draft(desk: Services) -> None:
    entry_id = "isu-host"
    await typed(desk, entry_id)
    texts = as_texts(named(entry_id, desk), desk.knowledge.gazetteer)
    await show(a_request(fields=texts, metadata={"entry": entry_id, "base": "0"}), desk)

    assert OFFER not in str((await form(f"edit {entry_id}", desk)).blocks)
    with pytest.raises(UserError, match="is a draft by now"):
        await go_on(a_request(value=entry_id), desk)


async def test_a_word_that_comes_in_just_after_its_preview_is_part_of_the_draft(
    desk: Services,
) -> None:
    entry_id = "isu-host"
    texts = as_texts(named(entry_id, desk), desk.knowledge.gazetteer)
    await show(a_request(fields=texts, metadata={"entry": entry_id, "base": "0"}), desk)
    await typed(desk, entry_id)

    assert OFFER not in str((await form(f"edit {entry_id}", desk)).blocks)


async def test_every_field_tells_of_what_is_typed_into_it(desk: Services) -> None:
    fields = [block for block in (await form("new", desk)).blocks if block["type"] == "input"]

    assert all(field["dispatch_action"] for field in fields)
    names = {field["element"]["action_id"].partition(":")[0] for field in fields}
    assert names <= set(VERB.actions)
    lines = [one["element"] for one in fields if one["element"]["type"] == "plain_text_input"]
    asked = {"trigger_actions_on": ["on_character_entered"]}
    assert [line["dispatch_action_config"] for line in lines] == [asked] * len(lines)


async def test_who_types_while_the_database_is_away_is_not_disturbed(desk: Services) -> None:
    away = replace(desk, storage=Storage("postgresql://me@127.0.0.1:1/none"))

    assert await keep(a_request(fields=HALF), away) is NOTHING
