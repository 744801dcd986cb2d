"""The form of `kb edit` opens with what is in use, or with what was objected to, never cut."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.register.entry_version import VersionStatus
from bot.services import Message, Services
from bot.services.curation.approval import reject
from bot.services.curation.publishing import keep_draft, publish
from commands.kb import run
from commands.kb.finding import named
from tests.builders import a_request
from tests.commands.kb_acts import edited, form


async def test_edit_opens_the_form_with_what_is_in_use(desk: Services) -> None:
    await edited("It is paid by all.", desk)
    opened = await form("edit `isu-postal-address`", desk)

    assert "It is paid by all." in str(opened.blocks)
    assert opened.metadata == {"entry": "isu-postal-address", "base": "1", "complaints": ""}


async def test_after_an_objection_its_author_goes_on_from_what_was_objected_to(
    desk: Services,
) -> None:
    first = replace(named("article-6-9", desk), id="tea-fund", title="Tea fund", body="Bad words.")
    for body in ("Bad words.", "Good words."):
        kept = await keep_draft(replace(first, body=body), 0, (), a_request(), desk)
    await publish("tea-fund", kept.number, a_request(), desk, note="")
    other, waits = a_request(user_id="U2"), (VersionStatus.IN_REVIEW,)
    await reject("tea-fund", 2, other, desk, statuses=waits, reason="No tea.")

    shown = await run(a_request("review"), desk)
    assert isinstance(shown, Message)
    assert "No tea." in shown.text
    assert "'tea-fund 2'" in str(shown.blocks)
    assert "'tea-fund 1'" not in str(shown.blocks)
    opened = await form("edit tea-fund", desk)
    assert "Good words." in str(opened.blocks)


async def test_an_entry_too_long_for_a_form_is_not_cut(desk: Services) -> None:
    await edited("x" * 7_000, desk)

    with pytest.raises(UserError, match="longer than Slack's form"):
        await form("edit isu-postal-address", desk)


async def test_an_entry_of_two_fields_is_shown_whole(desk: Services) -> None:
    await edited("\n\n".join("y" * 900 for _ in range(5)), desk)
    opened = await form("edit isu-postal-address", desk)

    assert {"answer", "answer_more"} <= {block.get("block_id") for block in opened.blocks}


@pytest.mark.parametrize("typed", ["zzzz", "qwertz", "foo-bar", "a"])
async def test_what_nothing_is_near_to_brings_no_entries_but_where_ids_are(
    typed: str, services: Services
) -> None:
    with pytest.raises(UserError, match="No entry is called") as refused:
        await run(a_request(f"edit {typed}"), services)

    assert "opens a menu" in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "entry_id"),
    [
        ("isu-postl-adress", "isu-postal-address"),
        ("art-6-9", "article-6-9"),
        ("address of teh ISU", "isu-postal-address"),
        ("fund", "trust-fund-none-found"),
    ],
)
async def test_what_is_near_is_offered(typed: str, entry_id: str, services: Services) -> None:
    shown = await run(a_request(f"edit {typed}"), services)

    assert isinstance(shown, Message)
    assert f"`{entry_id}`" in shown.text
    assert len(shown.blocks) <= 6


@pytest.mark.parametrize("verb", ["history", "diff", "retire"])
async def test_an_id_that_nothing_is_like_says_where_ids_are(verb: str, services: Services) -> None:
    with pytest.raises(UserError, match="opens a menu"):
        await run(a_request(f"{verb} zzzz it has moved"), services)
