"""The id of an entry follows its title until others know it by that id."""

from dataclasses import replace

from bot.register.entry_version import VersionStatus
from bot.services import Message, Modal, Services
from bot.services.curation.approval import approve, reject
from bot.services.curation.publishing import publish
from commands.kb import run
from tests.bot.services.curators import (
    AUTHOR,
    COFFEE,
    SECOND,
    TREATY,
    drafted,
    in_use,
    latest,
    published,
)
from tests.builders import TEAM

TEA = replace(COFFEE, title="Tea, at last")


async def test_a_title_changed_before_the_first_publication_changes_the_id(desk: Services) -> None:
    await drafted(COFFEE, desk)
    version = await published(TEA, desk)

    assert version.entry_id == "tea-at-last"
    assert in_use(desk)["tea-at-last"] == replace(TEA, id="tea-at-last")
    assert "coffee" not in in_use(desk)


async def test_drafts_under_the_first_title_are_put_away_and_lead_on(desk: Services) -> None:
    await drafted(COFFEE, desk)
    await published(TEA, desk)

    async with desk.storage.unit_of_work() as work:
        assert await work.entry_versions.with_status(TEAM, VersionStatus.DRAFT) == []
        actions = [record.action for record in await work.audit.latest(TEAM)]
    assert actions.count("entry renamed") == 2
    opened = await run(replace(AUTHOR, text="edit coffee"), desk)
    assert isinstance(opened, Modal)
    assert opened.metadata["entry"] == "tea-at-last"
    shown = await run(replace(AUTHOR, text="history coffee"), desk)
    assert isinstance(shown, Message)
    assert "History of tea-at-last" in shown.text


async def test_a_title_changed_after_the_first_publication_leaves_the_id(desk: Services) -> None:
    first = await published(COFFEE, desk)
    version = await published(TEA, desk, based_on=first.number)

    assert version.entry_id == "coffee"
    assert in_use(desk)["coffee"].title == "Tea, at last"


async def test_an_id_that_was_not_made_of_the_title_stays(desk: Services) -> None:
    await drafted(TREATY, desk)
    await published(replace(TREATY, title="Tea"), desk)

    assert (await latest("trust", desk)).status is VersionStatus.IN_REVIEW


async def test_the_new_id_is_one_that_nothing_has(desk: Services) -> None:
    await published(replace(TEA, id="tea-at-last"), desk, SECOND)
    await drafted(COFFEE, desk)

    assert (await published(TEA, desk)).entry_id == "tea-at-last-2"
    assert in_use(desk)["tea-at-last"].id == "tea-at-last"


async def test_what_a_colleague_has_written_on_keeps_its_id(desk: Services) -> None:
    await drafted(COFFEE, desk)
    await drafted(replace(COFFEE, body="In the garden."), desk, SECOND)

    assert (await published(TEA, desk)).entry_id == "coffee"


async def test_an_objection_to_the_first_title_does_not_hold_up_the_second(desk: Services) -> None:
    treaty = replace(TREATY, id="coffee")
    handed_in = await published(treaty, desk)
    waits = (VersionStatus.IN_REVIEW,)
    await reject("coffee", handed_in.number, SECOND, desk, statuses=waits, reason="No coffee.")
    again = await drafted(replace(treaty, title=TEA.title), desk)
    version = await publish("coffee", again.number, AUTHOR, desk, note="")

    assert version.status is VersionStatus.IN_REVIEW
    await approve("tea-at-last", version.number, SECOND, desk)
    assert "tea-at-last" in in_use(desk)
    listed = await run(replace(AUTHOR, text="review"), desk)
    assert "coffee" not in str(listed)


async def test_the_first_text_no_longer_waits_once_the_second_is_handed_in(desk: Services) -> None:
    treaty = replace(TREATY, id="coffee")
    await published(treaty, desk)
    await published(replace(treaty, title=TEA.title), desk)

    async with desk.storage.unit_of_work() as work:
        waiting = await work.entry_versions.with_status(TEAM, VersionStatus.IN_REVIEW)
    assert [version.entry_id for version in waiting] == ["tea-at-last"]
