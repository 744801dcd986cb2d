"""Two curators at one entry: no draft is lost, and nothing is replaced that nobody chose to."""

from dataclasses import replace

from bot.services import Message, Modal, Services
from bot.services.curation.approval import approve
from bot.services.curation.publishing import keep_draft, publish
from bot.services.curation.standing import confirm, withdraw
from commands.kb import run
from commands.kb.deciding import drop
from commands.kb.finding import named
from commands.kb.form import back
from commands.kb.retire import retire_pressed
from tests.builders import a_request
from tests.commands.kb_acts import form, said
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


async def test_a_draft_stays_when_a_colleague_publishes_the_entry(two: Services) -> None:
    kept = await keeps("My words.", two)
    await publishes("Their words.", two)

    assert "Your drafts" in await said("review", two)
    assert "`/ccm kb review` opens it" in await said(f"history {ADDRESS}", two)
    opened = await back(a_request(value=f"{ADDRESS} {kept.number}"), two)
    told = str(opened.blocks)
    assert "<@U2> changed this entry while you were writing" in told
    assert "- Their words.\\n+ My words." in told
    assert opened.blocks[0]["type"] == "input"


async def test_a_draft_stays_when_its_author_takes_back_a_review(two: Services) -> None:
    await keeps("My words.", two)
    review = await confirm(named(ADDRESS, two), MINE, two)
    await withdraw(ADDRESS, review.number, MINE, two)

    assert "Your drafts" in await said("review", two)


async def test_a_draft_is_done_with_once_its_author_publishes_or_throws_it_away(
    two: Services,
) -> None:
    await keeps("Half a sentence", two)
    whole = await keeps("A sentence.", two)
    await confirm(named(ADDRESS, two), MINE, two)
    assert "Your drafts" in await said("review", two)

    await publish(ADDRESS, whole.number, MINE, two, note="", instead_of=3)
    assert "Your drafts" not in await said("review", two)
    assert "opens it" not in await said(f"history {ADDRESS}", two)
    again = await keeps("More.", two)
    await publishes("Their words.", two)
    await drop(a_request(value=f"{ADDRESS} {again.number}"), two)
    assert "Your drafts" not in await said("review", two)


async def test_a_warning_that_was_closed_comes_again_until_its_author_has_chosen(
    two: Services,
) -> None:
    opened = await form(f"edit {ADDRESS}", two)
    preview = await previews("My words.", opened, two)
    assert preview.submit == "Publish"
    await publishes("Their words.", two)
    warned = await presses(preview, two)
    assert isinstance(warned, Modal)
    assert "while you were writing" in str(warned.blocks)

    value = f"{ADDRESS} {warned.metadata['number']}"
    again = await previews("My words.", await back(a_request(value=value), two), two)
    assert "<@U2> changed this entry while you were writing" in str(again.blocks)
    assert again.submit == "Publish all the same"
    assert named(ADDRESS, two).body == "Their words."

    assert isinstance(await presses(again, two), Message)
    assert named(ADDRESS, two).body == "My words."


async def test_it_is_the_author_who_is_named_and_not_who_approved(two: Services) -> None:
    entry = named(TREATY, two)
    mine = await keep_draft(replace(entry, body="Mine."), 0, (), a_request(user_id="U3"), two)
    theirs = await publishes("Theirs.", two, TREATY)
    await approve(TREATY, theirs.number, a_request(user_id="U3"), two)

    opened = await back(a_request(value=f"{TREATY} {mine.number}", user_id="U3"), two)
    assert "<@U2> changed this entry" in str(opened.blocks)
    assert "<@U3>" not in str(opened.blocks)


async def test_the_form_says_that_another_version_waits(two: Services) -> None:
    assert "waits for approval" not in str((await form(f"edit {TREATY}", two)).blocks)
    await publishes("Theirs.", two, TREATY)

    assert "A version of <@U2> waits for approval (version 1," in str(
        (await form(f"edit {TREATY}", two)).blocks
    )
    own = await run(a_request(f"edit {TREATY}", user_id="U2"), two)
    assert isinstance(own, Modal)
    assert "A version of yours waits for approval (version 1," in str(own.blocks)
    assert own.blocks[0]["type"] == "input"


async def test_the_form_of_a_new_entry_says_that_it_waits(two: Services) -> None:
    new = replace(named(TREATY, two), id="tea-fund", title="Tea fund", body="There is tea.")
    kept = await keep_draft(new, 0, (), THEIRS, two)
    assert "waits" not in str((await form("edit tea-fund", two)).blocks)
    await publish("tea-fund", kept.number, THEIRS, two, note="")

    told = str((await form("edit tea-fund", two)).blocks)
    assert "This is what <@U2> handed in (version 1," in told
    assert "is another version, and theirs waits beside it" in told
    own = await run(a_request("edit tea-fund", user_id="U2"), two)
    assert isinstance(own, Modal)
    assert "What you hand in here takes its place." in str(own.blocks)


async def test_the_form_says_that_the_entry_is_to_be_retired(two: Services) -> None:
    await retire_pressed(a_request(value=f"{TREATY} it misleads", user_id="U2"), two)

    opened = await form(f"edit {TREATY}", two)
    assert "<@U2> wants to retire this entry" in str(opened.blocks)


async def test_the_form_of_what_is_in_use_says_that_one_has_a_draft(two: Services) -> None:
    await keeps("My words.", two)

    assert "You have a draft of this entry" in str((await form(f"edit {ADDRESS}", two)).blocks)
    other = await run(a_request(f"edit {ADDRESS}", user_id="U2"), two)
    assert isinstance(other, Modal)
    assert "You have a draft" not in str(other.blocks)
