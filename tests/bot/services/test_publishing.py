"""Who may publish what, and when; what the history says about it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import UserError
from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.services import Request, Services
from bot.services.curation.publishing import (
    ChangedMeanwhile,
    approve,
    keep_draft,
    publish,
    reject,
)
from bot.services.curation.standing import confirm, restore, retire
from knowledge.entry import About, Entry, Source
from tests.builders import IN_THE_PLAN, TEAM, a_request

COFFEE = Entry(
    id="coffee",
    title="Coffee",
    body="In the bar.",
    topic="isu",
    questions=("Where is coffee?",),
    answers=("where",),
    sources=(Source("Guide"),),
)
TREATY = replace(COFFEE, id="trust", about=About(articles=("6(9)",)))
AUTHOR, SECOND = a_request(user_id="U1"), a_request(user_id="U2")


async def drafted(
    entry: Entry, desk: Services, request: Request = AUTHOR, based_on: int = 0
) -> EntryVersion:
    return await keep_draft(entry, based_on, (), request, desk)


async def published(
    entry: Entry, desk: Services, request: Request = AUTHOR, based_on: int = 0
) -> EntryVersion:
    draft = await drafted(entry, desk, request, based_on)
    return await publish(entry.id, draft.number, request, desk, note="")


def later(days: float, request: Request = AUTHOR) -> Request:
    return replace(request, now=request.now + timedelta(days=days))


def in_use(desk: Services) -> dict[str, Entry]:
    return {entry.id: entry for entry in desk.knowledge.library.entries}


async def latest(entry_id: str, desk: Services) -> EntryVersion:
    async with desk.storage.unit_of_work() as work:
        return (await work.entry_versions.history(TEAM, entry_id))[0]


async def test_what_is_not_on_treaty_text_is_in_use_at_once(desk: Services) -> None:
    version = await published(COFFEE, desk)

    assert version.how is Decided.NOT_ON_TREATY_TEXT
    assert in_use(desk)["coffee"] == COFFEE


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
    with pytest.raises(UserError, match="rejected already"):
        await approve("trust", 1, later(6), desk)


async def test_taking_the_articles_out_of_an_entry_needs_two_as_well(desk: Services) -> None:
    of_file = in_use(desk)["article-6-9"]
    bare = replace(of_file, about=replace(of_file.about, articles=(), actions=()))

    assert (await published(bare, desk)).status is VersionStatus.IN_REVIEW


async def test_the_second_of_two_who_edit_is_told_and_loses_nothing(desk: Services) -> None:
    await drafted(COFFEE, desk)
    theirs = replace(COFFEE, body="In the garden.")
    await published(theirs, desk, SECOND)

    with pytest.raises(ChangedMeanwhile) as change:
        await publish("coffee", 1, AUTHOR, desk, note="")
    assert change.value.in_use.decided_by == "U2"
    assert in_use(desk)["coffee"].body == "In the garden."

    again = await drafted(COFFEE, desk, based_on=change.value.in_use.number)
    await publish("coffee", again.number, AUTHOR, desk, note="")
    assert in_use(desk)["coffee"].body == "In the bar."


async def test_approval_does_not_undo_what_came_into_use_meanwhile(desk: Services) -> None:
    await published(TREATY, desk)
    await published(replace(TREATY, body="Other words."), desk, SECOND)
    await approve("trust", 2, AUTHOR, desk)

    with pytest.raises(UserError, match="came into use"):
        await approve("trust", 1, SECOND, desk)


async def test_a_new_hand_in_takes_the_place_of_the_earlier(desk: Services) -> None:
    await published(TREATY, desk)
    await published(replace(TREATY, body="Better words."), desk)

    async with desk.storage.unit_of_work() as work:
        waiting = await work.entry_versions.with_status(TEAM, VersionStatus.IN_REVIEW)
    assert [version.number for version in waiting] == [2]


async def test_the_same_text_is_kept_once(desk: Services) -> None:
    assert await drafted(COFFEE, desk) == await drafted(COFFEE, desk, later(1))
    assert (await drafted(replace(COFFEE, body="Else."), desk)).number == 2


async def test_a_draft_is_its_author_s(desk: Services) -> None:
    await drafted(COFFEE, desk)

    with pytest.raises(UserError, match="somebody else's"):
        await publish("coffee", 1, SECOND, desk, note="")


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


async def test_every_step_is_in_the_audit_log(desk: Services) -> None:
    await published(TREATY, desk)
    await approve("trust", 1, SECOND, desk)

    async with desk.storage.unit_of_work() as work:
        records = await work.audit.latest(TEAM)
    assert [(record.action, record.actor_id) for record in reversed(records)] == [
        ("entry drafted", "U1"),
        ("entry handed in for review", "U1"),
        ("entry approved", "U2"),
    ]
    assert {record.subject for record in records} == {"entry trust version 1"}
