"""Recording a follow-up: the note, the day in it, who may, and what is kept of who did."""

import pytest

from bot.errors import UserError
from bot.roles import Role
from bot.services import Services
from commands.followup import VERB, run
from tests.builders import TEAM, a_request
from tests.commands.followup_acts import said


async def test_a_day_alone_is_no_note(services: Services) -> None:
    with pytest.raises(UserError, match="no note"):
        await run(a_request("Chad by 15 December 2026"), services)


async def test_says_how_an_ambiguous_date_was_read(services: Services) -> None:
    shown = await said("Chad reply by 03/04/2027", services)

    assert "“03/04/2027” was read as 3 April 2027" in shown.text


async def test_refuses_a_day_that_does_not_exist(services: Services) -> None:
    with pytest.raises(UserError, match="31 February 2026"):
        await run(a_request("Lebanon reply by 31 February 2026"), services)


async def test_refuses_a_state_without_a_note(services: Services) -> None:
    with pytest.raises(UserError, match="no note"):
        await run(a_request("Lebanon"), services)


async def test_keeps_the_author_and_the_link_to_the_message(services: Services) -> None:
    shown = await said("Lebanon x y", services, source_link="https://slack.test/archives/C1/p1")

    assert "https://slack.test/archives/C1/p1" in shown.text
    assert "<@U1>" in shown.text


async def test_user_text_can_neither_ping_nor_format_links(services: Services) -> None:
    shown = await said("Lebanon tell <!channel> and <@U9> & <https://x|y>", services)

    assert "<!channel>" not in shown.text
    assert "&lt;!channel&gt;" in shown.text


async def test_every_change_is_audited_without_the_note(services: Services) -> None:
    await said("Lebanon a secret word", services)
    await said("done 1", services)

    async with services.storage.unit_of_work() as work:
        records = await work.audit.latest(TEAM)
    assert [record.action for record in records] == ["follow-up done", "follow-up recorded"]
    assert all("secret" not in record.subject for record in records)


def test_only_coordinators_and_the_isu_may_use_it() -> None:
    assert VERB.allowed == {Role.COORDINATOR, Role.CURATOR}
