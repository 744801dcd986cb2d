"""A new entry begins with the question, and near ones are offered in its place."""

from dataclasses import replace

import pytest

from bot.blocks.entry_form import CLOSING
from bot.errors import FieldErrors, UserError
from bot.services import Services
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import named
from commands.kb.new import draft, merge
from commands.kb.preview import show
from tests.builders import a_request
from tests.commands.kb_acts import form


async def test_a_new_entry_begins_with_the_question(desk: Services) -> None:
    opened = await form("new Who pays for travel?", desk)

    assert "Who pays for travel?" in str(opened.blocks)
    assert "Add it there" not in str(opened.blocks)


async def test_the_form_says_what_keeps_a_draft_and_what_does_not(desk: Services) -> None:
    opened = await form("new Who pays for travel?", desk)

    assert CLOSING in str(opened.blocks)


async def test_near_entries_are_offered_once_the_index_is_there(services: Services) -> None:
    await services.knowledge.ready()
    opened = await form("new Who were the coordinators in spring 2024?", services)

    assert "Add it there" in str(opened.blocks)


async def test_questions_settled_meanwhile_are_no_draft(desk: Services) -> None:
    with pytest.raises(UserError, match="settled already"):
        await draft(a_request(value="1,2"), desk)


async def test_what_was_typed_goes_along_to_the_entry_chosen_instead(desk: Services) -> None:
    typed = {"questions": "Who pays?", "answer": "All do.", "sources": "Guide | page 4"}
    request = replace(
        a_request(value="isu-postal-address", fields=typed),
        metadata={"questions": "3,4", "entry": ""},
    )
    opened = await merge(request, desk)

    shown = str(opened.blocks)
    assert all(text in shown for text in ("Who pays?", "All do.", "Guide | page 4"))
    assert opened.metadata == {"entry": "isu-postal-address", "base": "0", "questions": "3,4"}


async def test_what_is_wrong_in_the_form_and_in_its_words_is_told_at_once(desk: Services) -> None:
    entry = replace(named("isu-postal-address", desk), body="Write to jane@example.org.")
    texts = as_texts(entry, desk.knowledge.gazetteer) | {"actions": "one"}
    with pytest.raises(FieldErrors) as refused:
        await show(
            a_request(fields=texts, metadata={"entry": "isu-postal-address", "base": "0"}), desk
        )

    assert list(refused.value.errors) == ["answer", "actions"]
