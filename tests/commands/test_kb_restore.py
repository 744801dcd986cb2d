"""`kb restore` of a version: its text comes back through the form, decided on like any other."""

import pytest

from bot.errors import UserError
from bot.register.entry_version import VersionStatus
from bot.services import Message, Modal, Services
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import named
from commands.kb.preview import publish, show
from knowledge.front_matter import parse_entry
from tests.builders import TEAM, a_request
from tests.commands.kb_acts import edited, form, said

ENTRY = "isu-postal-address"


async def handed_in(opened: Modal, source: str, desk: Services) -> Message:
    """Preview and publish what the form was opened with."""
    texts = as_texts(parse_entry(source, "it"), desk.knowledge.gazetteer)
    preview = await show(a_request(fields=texts, metadata=dict(opened.metadata)), desk)
    told = await publish(a_request(metadata=dict(preview.metadata)), desk)
    assert isinstance(told, Message)
    return told


async def test_an_earlier_text_is_put_in_use_again(desk: Services) -> None:
    first = await edited("First words.", desk)
    await edited("Wrong words.", desk)

    opened = await form(f"restore {ENTRY} 1", desk)
    assert "First words." in str(opened.blocks)
    assert "Wrong words." not in str(opened.blocks)
    assert "Published" in (await handed_in(opened, first.source, desk)).text
    assert named(ENTRY, desk).body == "First words."


async def test_the_file_is_a_version_to_go_back_to(desk: Services) -> None:
    of_file = named(ENTRY, desk).body
    await edited("Wrong words.", desk)

    opened = await form(f"restore {ENTRY} file", desk)
    [answer] = [block for block in opened.blocks if block.get("block_id") == "answer"]
    assert answer["element"]["initial_value"] == of_file
    assert opened.metadata["base"] == "1"


async def test_going_back_on_treaty_text_waits_for_a_second_curator(desk: Services) -> None:
    entry_id = "article-6-9"
    waiting = await edited("Wrong words.", desk, entry_id)
    opened = await form(f"restore {entry_id} 1", desk)

    assert "Handed in" in (await handed_in(opened, waiting.source, desk)).text
    async with desk.storage.unit_of_work() as work:
        [newest, *_] = await work.entry_versions.history(TEAM, entry_id)
    assert newest.status is VersionStatus.IN_REVIEW


async def test_a_version_that_is_not_there_is_refused_with_those_that_are(desk: Services) -> None:
    await edited("New words.", desk)

    with pytest.raises(UserError, match=r"go back to: `1`, `file`"):
        await said(f"restore {ENTRY} 7", desk)
    with pytest.raises(UserError, match=rf"`/ccm kb restore {ENTRY} <version>` goes back"):
        await said(f"restore {ENTRY}", desk)
    assert f"`/ccm kb restore {ENTRY} <version>`" in await said(f"history {ENTRY}", desk)
