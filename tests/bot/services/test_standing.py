"""Entries are retired, restored and reviewed: by whom, and what the history says of it."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.register.entry_version import Decided, VersionStatus
from bot.services import Services
from bot.services.curation.approval import approve, reject
from bot.services.curation.standing import confirm, restore, retire
from tests.bot.services.curators import AUTHOR, SECOND, in_use, later, latest
from tests.builders import IN_THE_PLAN


async def test_a_retired_entry_is_out_of_use_until_restored(desk: Services) -> None:
    of_file = in_use(desk)["isu-contact"]
    await retire(of_file, "it has moved", AUTHOR, desk)
    assert "isu-contact" not in in_use(desk)
    assert (await latest("isu-contact", desk)).note == "it has moved"
    with pytest.raises(UserError, match="retired already"):
        await retire(of_file, "again", AUTHOR, desk)

    await restore("isu-contact", SECOND, desk)
    assert in_use(desk)["isu-contact"] == of_file
    with pytest.raises(UserError, match="not retired"):
        await restore("isu-contact", SECOND, desk)


@pytest.mark.parametrize("entry_id", ["article-6-9", "safety-no-defusing"])
async def test_treaty_text_and_safety_are_retired_by_two(entry_id: str, desk: Services) -> None:
    waiting = await retire(in_use(desk)[entry_id], "I do not like it", AUTHOR, desk)
    assert waiting.status is VersionStatus.TO_RETIRE
    assert entry_id in in_use(desk)
    with pytest.raises(UserError, match="yourself"):
        await approve(entry_id, 1, AUTHOR, desk)
    with pytest.raises(UserError, match="waits for a second curator already"):
        await retire(in_use(desk)[entry_id], "again", AUTHOR, desk)

    retired = await approve(entry_id, 1, SECOND, desk)
    assert retired.status is VersionStatus.RETIRED
    assert retired.how is Decided.BY_SECOND_CURATOR
    assert entry_id not in in_use(desk)


async def test_treaty_text_is_retired_alone_after_five_days(desk: Services) -> None:
    await retire(in_use(desk)["article-6-9"], "out of date", AUTHOR, desk)
    retired = await approve("article-6-9", 1, later(5), desk)

    assert retired.how is Decided.BY_AUTHOR_AFTER_WAIT
    assert "article-6-9" not in in_use(desk)


async def test_an_objection_to_retiring_leaves_the_entry_in_use(desk: Services) -> None:
    await retire(in_use(desk)["article-6-9"], "out of date", AUTHOR, desk)
    await reject(
        "article-6-9", 1, SECOND, desk, statuses=(VersionStatus.TO_RETIRE,), reason="It holds."
    )

    assert "article-6-9" in in_use(desk)
    again = await retire(in_use(desk)["article-6-9"], "really", AUTHOR, desk)
    assert again.status is VersionStatus.TO_RETIRE


async def test_a_review_changes_the_date_alone_and_needs_nobody_else(desk: Services) -> None:
    of_file = in_use(desk)["article-6-9"]
    version = await confirm(of_file, AUTHOR, desk)

    assert version.how is Decided.IN_USE_BEFORE
    assert in_use(desk)["article-6-9"] == replace(of_file, reviewed_on=IN_THE_PLAN)
