"""The form for when a digest comes, opened and saved."""

from collections.abc import Mapping
from typing import cast

import pytest

from bot.blocks.message import Message, Modal, Visibility
from bot.errors import FieldErrors
from bot.roles import Role
from bot.services import Audience, Services
from commands.digest import VERB
from tests.builders import TEAM, a_request
from tests.commands.digest_acts import audited, said
from tests.fakes import FakeChannels

FILLED = {
    "days": "Monday\nThursday",
    "rhythm": "second",
    "at": "9:30",
    "zone": "Asia/Beirut",
    "level": "coordination",
}


async def opened(services: Services) -> Modal:
    form = await VERB.actions["digest_change"](a_request(), services)
    assert isinstance(form, Modal)
    return form


async def saved(
    services: Services,
    form: Modal,
    fields: Mapping[str, str] = {},
    *,
    role: Role = Role.COORDINATOR,
) -> Message:
    request = a_request(fields={**FILLED, **fields}, metadata=dict(form.metadata), role=role)
    shown = await VERB.submissions["digest_save"](request, services)
    assert isinstance(shown, Message)
    return shown


async def test_a_form_sets_days_time_rhythm_and_zone(services: Services) -> None:
    shown = await saved(services, await opened(services))

    assert shown.visibility is Visibility.IN_CHANNEL
    assert "now comes *every second Monday and Thursday* at *09:30* (Asia/Beirut)" in shown.text
    assert await audited(services) == ["digest scheduled"]


@pytest.mark.parametrize(
    "typed", ["monday 9:00", "every second tuesday 9:00", "first third friday 9:00 asia/beirut"]
)
async def test_a_form_that_is_saved_as_it_was_opened_changes_nothing(
    services: Services, typed: str
) -> None:
    await said(f"here {typed}", services)
    form = await opened(services)
    held = {}
    for block in form.blocks:
        element = block["element"]
        options = element.get("initial_options") or [element.get("initial_option")]
        values = [option["value"] for option in options if option]
        held[block["block_id"]] = element.get("initial_value") or "\n".join(values)

    assert "Nothing was changed" in (await saved(services, form, held)).text


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("days", "", "at least one day"),
        ("at", "25:00", "“25:00” is no time"),
        ("at", "soon", "“soon” is no time"),
        ("zone", "Nowhere/Atlantis", "is no time zone"),
        ("level", "coordinators", "is for coordinators."),
    ],
)
async def test_an_error_stands_beside_its_field(
    services: Services, field: str, value: str, says: str
) -> None:
    with pytest.raises(FieldErrors) as refused:
        await saved(services, await opened(services), {field: value}, role=Role.CURATOR)

    assert list(refused.value.errors) == [field]
    assert says in refused.value.errors[field]
    assert await audited(services) == []


async def test_a_form_opens_no_channel_to_outsiders(services: Services) -> None:
    channels = cast(FakeChannels, services.channels)
    channels.audiences["C1"] = Audience(has_outsiders=True, all_coordinate=False)

    with pytest.raises(FieldErrors, match="digest level coordination"):
        await saved(services, await opened(services))
    assert (
        "before"
        in (await saved(services, await opened(services), {"level": "public"})).text.lower()
    )


async def test_a_form_sets_the_level_and_says_so(services: Services) -> None:
    shown = await saved(services, await opened(services), {"level": "public"})

    assert "now comes" in shown.text
    assert "the level *public*" in shown.text
    assert "Before: *coordination*" in shown.text
    assert await audited(services) == ["digest level set to public", "digest scheduled"]


async def test_what_somebody_else_set_meanwhile_is_not_overwritten(services: Services) -> None:
    form = await opened(services)
    await said("here friday 10:00", services)

    with pytest.raises(FieldErrors, match="Somebody else changed"):
        await saved(services, form)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, "C1")
    assert schedule is not None
    assert schedule.rhythm.weekdays == (4,)


@pytest.mark.parametrize("typed", ["zuri", "zurik", "geneva"])
async def test_zones_are_offered_by_their_city(services: Services, typed: str) -> None:
    offered = await VERB.options["digest_zone"](a_request(typed), services)

    assert offered[0] == ("Europe/Zurich", "Europe/Zurich")
