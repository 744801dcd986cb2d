"""Who may publish what: at once or by two, one after the other, nothing lost, all of it logged."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.register.entry_version import Decided, VersionStatus
from bot.services import Services
from bot.services.curation.approval import approve
from bot.services.curation.meanwhile import ChangedMeanwhile
from bot.services.curation.publishing import publish
from tests.bot.services.curators import (
    AUTHOR,
    COFFEE,
    SECOND,
    TREATY,
    drafted,
    in_use,
    later,
    published,
)
from tests.builders import TEAM


async def test_what_is_not_on_treaty_text_is_in_use_at_once(desk: Services) -> None:
    version = await published(COFFEE, desk)

    assert version.how is Decided.NOT_ON_TREATY_TEXT
    assert in_use(desk)["coffee"] == COFFEE


async def test_the_second_of_two_who_edit_is_told_and_loses_nothing(desk: Services) -> None:
    await drafted(COFFEE, desk)
    theirs = replace(COFFEE, body="In the garden.")
    await published(theirs, desk, SECOND)

    with pytest.raises(ChangedMeanwhile) as change:
        await publish("coffee", 1, AUTHOR, desk, note="")
    assert change.value.in_use.decided_by == "U2"
    assert in_use(desk)["coffee"].body == "In the garden."

    for _ in range(2):  # Until its author has chosen, however often that is tried.
        with pytest.raises(ChangedMeanwhile):
            await publish("coffee", 1, AUTHOR, desk, note="")
    seen = change.value.in_use.number
    chosen = await publish("coffee", 1, AUTHOR, desk, note="", instead_of=seen)
    assert chosen.based_on == seen
    assert in_use(desk)["coffee"].body == "In the bar."


async def test_who_chose_to_replace_one_text_is_told_of_the_next(desk: Services) -> None:
    await drafted(COFFEE, desk)
    seen = await published(replace(COFFEE, body="In the garden."), desk, SECOND)
    await published(replace(COFFEE, body="In the hall."), desk, SECOND, based_on=seen.number)

    with pytest.raises(ChangedMeanwhile):
        await publish("coffee", 1, AUTHOR, desk, note="", instead_of=seen.number)
    assert in_use(desk)["coffee"].body == "In the hall."


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
