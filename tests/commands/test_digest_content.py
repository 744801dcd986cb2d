"""Which sections and States the digests of a channel tell of."""

import pytest

from bot.digests.section import all_sections
from bot.errors import UserError
from bot.services import Services
from tests.builders import TEAM
from tests.commands.digest_acts import audited, said

KEYS = tuple(part.key for part in all_sections())


async def chosen(services: Services) -> tuple[tuple[str, ...] | None, frozenset[str]]:
    async with services.storage.unit_of_work() as work:
        settings = await work.digests.settings_of(TEAM, "C1")
    assert settings is not None
    return settings.sections, settings.states


async def test_sections_are_chosen_left_out_and_put_in_order(services: Services) -> None:
    await said("sections only due_follow_ups, knowledge to review", services)
    assert (await chosen(services))[0] == ("due_follow_ups", "knowledge_due")

    await said("sections order knowledge_due", services)
    assert (await chosen(services))[0] == ("knowledge_due", "due_follow_ups")

    await said("sections without follow-ups due", services)
    assert (await chosen(services))[0] == ("knowledge_due",)
    assert "left out: Follow-ups due (`due_follow_ups`)" in await said("sections", services)

    told = await said("sections all", services)
    assert "<@U1>: digests here now tell of all sections; all States." in told
    assert "Before: “Knowledge to review”" in told
    assert (await chosen(services))[0] is None
    assert await audited(services) == ["digest content chosen"] * 4


async def test_what_was_chosen_so_already_is_told_to_nobody_else(services: Services) -> None:
    assert await said("states all", services) == (
        "Nothing was changed: digests here tell of all sections; all States already."
    )
    await said("states Chad", services)

    assert "Nothing was changed" in await said("states Chad", services)
    assert await audited(services) == ["digest content chosen"]


async def test_without_leaves_the_others(services: Services) -> None:
    await said(f"sections without {KEYS[0]}", services)

    assert (await chosen(services))[0] == KEYS[1:]


async def test_states_are_chosen_by_name(services: Services) -> None:
    told = await said("states Lebanon, Chad and Lao PDR", services)

    assert (await chosen(services))[1] == {"LBN", "TCD", "LAO"}
    assert (
        "Chad, Lao People's Democratic Republic, Lebanon. Before: all sections; all States" in told
    )
    assert "Lebanon" in await said("states", services)
    assert "Lebanon" in await said("show", services)

    await said("states all", services)
    assert (await chosen(services))[1] == frozenset()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("sections only the weather", "no section “the weather”"),
        ("sections only", "no section in it"),
        ("sections shuffle", "“shuffle” is nothing"),
        (f"sections without {', '.join(KEYS)}", "says nothing"),
        ("states Atlantis", "no State called “Atlantis”"),
    ],
)
async def test_refuses_what_it_does_not_know(services: Services, typed: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        await said(typed, services)

    assert await audited(services) == []
