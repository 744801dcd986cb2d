"""Treaty text waits for a second curator, or for five days without objection."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.register.entry_version import Decided, VersionStatus
from bot.services import Services
from bot.services.curation.approval import approve, reject
from bot.services.curation.publishing import publish
from tests.bot.services.curators import (
    AUTHOR,
    SECOND,
    TREATY,
    drafted,
    in_use,
    later,
    latest,
    published,
)


async def test_treaty_text_waits_for_a_second_curator(desk: Services) -> None:
    waiting = await published(TREATY, desk)
    assert waiting.status is VersionStatus.IN_REVIEW
    assert "trust" not in in_use(desk)

    with pytest.raises(UserError, match=r"yourself.* from 20 January 2024"):
        await approve("trust", 1, AUTHOR, desk)
    await approve("trust", 1, SECOND, desk)

    assert "trust" in in_use(desk)
    assert (await latest("trust", desk)).how is Decided.BY_SECOND_CURATOR
    assert (await latest("trust", desk)).decided_by == "U2"


async def test_its_author_may_publish_it_after_five_days_without_objection(desk: Services) -> None:
    draft = await drafted(TREATY, desk)
    handed_in = later(10)
    await publish("trust", draft.number, handed_in, desk, note="")

    with pytest.raises(UserError, match="yourself"):
        await approve("trust", 1, later(14.9), desk)
    await approve("trust", 1, later(15), desk)
    assert (await latest("trust", desk)).how is Decided.BY_AUTHOR_AFTER_WAIT


async def test_an_objection_ends_it_and_keeps_the_reason(desk: Services) -> None:
    await published(TREATY, desk)
    await reject("trust", 1, SECOND, desk, statuses=(VersionStatus.IN_REVIEW,), reason="too broad")

    assert (await latest("trust", desk)).reason == "too broad"
    with pytest.raises(UserError, match="Version 1 of `trust` is turned down already"):
        await approve("trust", 1, later(6), desk)


async def test_taking_the_articles_out_of_an_entry_needs_two_as_well(desk: Services) -> None:
    of_file = in_use(desk)["article-6-9"]
    bare = replace(of_file, about=replace(of_file.about, articles=(), actions=()))

    assert (await published(bare, desk)).status is VersionStatus.IN_REVIEW


async def test_approval_does_not_undo_what_came_into_use_meanwhile(desk: Services) -> None:
    await published(TREATY, desk)
    await published(replace(TREATY, body="Other words."), desk, SECOND)
    await approve("trust", 2, AUTHOR, desk)

    with pytest.raises(UserError, match="came into use"):
        await approve("trust", 1, SECOND, desk)
