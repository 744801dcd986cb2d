"""What follows `kb`."""

import pytest

from bot.errors import UserError
from bot.roles import Role
from bot.services import Message, Services
from commands.kb import VERB, run
from tests.builders import a_request


@pytest.mark.parametrize("typed", ["", "unanswered", "Unanswered"])
async def test_shows_the_queue_unless_told_otherwise(typed: str, services: Services) -> None:
    shown = await run(a_request(typed), services)

    assert isinstance(shown, Message)
    assert "No question is waiting" in shown.text


async def test_what_it_cannot_do_is_said(services: Services) -> None:
    with pytest.raises(UserError, match="cannot do “dance”"):
        await run(a_request("dance"), services)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("unanswerd", "`/ccm kb unanswered`"),
        ("edti isu-contact", "`/ccm kb edit isu-contact`"),
        ("reveiw", "`/ccm kb review`"),
        ("document", "`/ccm kb documents`"),
    ],
)
async def test_what_was_mistyped_is_offered_as_it_is_written(
    typed: str, meant: str, services: Services
) -> None:
    with pytest.raises(UserError) as refused:
        await run(a_request(typed), services)

    assert str(refused.value).endswith(f"Did you mean {meant}?")


@pytest.mark.parametrize("typed", ["publish", "dance", "x" * 3_000])
async def test_what_it_knows_nothing_like_is_answered_with_all_it_can_do(
    typed: str, services: Services
) -> None:
    with pytest.raises(UserError) as refused:
        await run(a_request(typed), services)

    assert "After `kb` comes `unanswered`, `new`, `edit`" in str(refused.value)
    assert "or `documents`; `/ccm help kb` tells more." in str(refused.value)
    assert len(str(refused.value)) < 500


def test_only_curators_may_use_it() -> None:
    assert VERB.allowed == {Role.CURATOR}


def test_every_sub_verb_is_in_the_help() -> None:
    lines = " ".join(VERB.usage)

    words = ("unanswered", "new", "edit", "review", "history", "diff", "retire", "restore")
    assert all(f"/ccm kb {word}" in lines for word in words)
