"""What is told of a colleague is what the colleague did: read, changed, retired, put back."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.services import Message, Services
from bot.services.curation.approval import approve
from bot.services.curation.publishing import keep_draft, publish
from bot.services.curation.standing import confirm, restore
from commands.kb.deciding import object_to, take_back
from commands.kb.finding import named
from commands.kb.form import back
from commands.kb.retire import retire_pressed
from tests.builders import a_request
from tests.commands.kb_acts import form
from tests.commands.meanwhile_acts import (
    ADDRESS,
    MINE,
    THEIRS,
    TREATY,
    keeps,
    presses,
    previews,
    publishes,
)


async def test_a_colleague_who_only_read_it_has_changed_nothing_and_stops_nobody(
    two: Services,
) -> None:
    opened = await form(f"edit {ADDRESS}", two)
    await confirm(named(ADDRESS, two), THEIRS, two)
    preview = await previews("My words.", opened, two)
    told = str(preview.blocks)
    assert "<@U2> read this entry and found it still right while you were writing" in told
    assert "changed this entry" not in told
    assert preview.submit == "Publish"

    assert isinstance(await presses(preview, two), Message)
    assert named(ADDRESS, two).body == "My words."


async def test_who_changed_the_words_is_named_and_not_who_read_them_later(two: Services) -> None:
    opened = await form(f"edit {ADDRESS}", two)
    await publishes("Their words.", two)
    await confirm(named(ADDRESS, two), a_request(user_id="U3"), two)
    preview = await previews("My words.", opened, two)
    assert "<@U2> changed this entry while you were writing" in str(preview.blocks)
    assert "<@U3>" not in str(preview.blocks)
    assert preview.submit == "Publish all the same"

    assert isinstance(await presses(preview, two), Message)
    assert named(ADDRESS, two).body == "My words."


async def test_who_retired_it_meanwhile_is_named_with_the_reason(two: Services) -> None:
    kept = await keeps("My words.", two)
    await retire_pressed(a_request(value=f"{ADDRESS} it has moved", user_id="U2"), two)
    told = str((await back(a_request(value=f"{ADDRESS} {kept.number}"), two)).blocks)
    assert "<@U2> retired this entry while you were writing" in told
    assert "“it has moved”" in told

    await restore(ADDRESS, THEIRS, two)
    told = str((await back(a_request(value=f"{ADDRESS} {kept.number}"), two)).blocks)
    assert "<@U2> put this entry in use again while you were writing" in told


async def test_an_old_button_opens_what_has_been_in_use_since_as_what_it_is(two: Services) -> None:
    kept = await keeps("My words.", two)
    await publish(ADDRESS, kept.number, MINE, two, note="")
    opened = await back(a_request(value=f"{ADDRESS} {kept.number}"), two)
    preview = await previews("Better words.", opened, two)

    assert "while you were writing" not in str(opened.blocks) + str(preview.blocks)
    assert preview.submit == "Publish"


async def test_nothing_is_still_right_while_another_text_waits(two: Services) -> None:
    waiting = await publishes("Theirs.", two, TREATY)
    with pytest.raises(UserError, match="waits for a second curator"):
        await confirm(named(TREATY, two), MINE, two)

    await approve(TREATY, waiting.number, MINE, two)
    assert named(TREATY, two).body == "Theirs."


async def test_an_old_button_opens_an_earlier_draft_and_names_the_later_one(two: Services) -> None:
    first, _ = await keeps("Half a sentence", two), await keeps("A sentence.", two)
    told = str((await back(a_request(value=f"{ADDRESS} {first.number}"), two)).blocks)

    assert "You have a draft of this entry" in told
    assert "This form holds what you wrote before that." in told


async def test_an_old_button_opens_an_earlier_draft_and_says_that_a_later_one_waits(
    two: Services,
) -> None:
    entry = named(TREATY, two)
    first = await keep_draft(replace(entry, body="Half"), 0, (), THEIRS, two)
    await publishes("Theirs.", two, TREATY)
    old = a_request(value=f"{TREATY} {first.number}", user_id="U2")
    told = str((await back(old, two)).blocks)

    assert "A version of yours waits for approval (version 1," in told
    assert "This form holds what you wrote before that." in told


async def test_what_its_author_took_back_is_not_said_to_be_turned_down(two: Services) -> None:
    waiting = await publishes("Theirs.", two, TREATY)
    value = f"{TREATY} {waiting.number}"
    await take_back(replace(THEIRS, value=value), two)

    with pytest.raises(UserError, match="is taken back already"):
        await object_to(replace(MINE, value=value), two)
