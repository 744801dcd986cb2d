"""The Home tab, as it is drawn for one person."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from slack_bolt.async_app import AsyncApp

from bot.register.reminder import ReminderSettings
from bot.roles import Person, Roles
from bot.services import Services
from bot.settings import Settings
from bot.surfaces import home
from tests.builders import IN_THE_PLAN, TEAM, ZURICH, a_follow_up, at
from tests.fakes import FakeClock, FakeDirectory

Listener = Callable[..., Awaitable[None]]


class OneListener:
    """An app that hands back what listens to the tab."""

    listener: Listener

    def event(self, _name: str) -> Callable[[Listener], None]:
        return lambda listener: setattr(self, "listener", listener)


class Published:
    """A client that keeps the tab it was given."""

    view: dict[str, Any]

    async def views_publish(self, *, user_id: str, view: dict[str, Any]) -> None:
        assert user_id == "U1"
        self.view = view


@pytest.mark.parametrize(
    ("zone", "is_overdue"), [("America/New_York", False), ("Asia/Tokyo", True), (None, True)]
)
async def test_what_is_overdue_is_so_on_the_day_of_the_reader(
    zone: str | None, is_overdue: bool, services: Services
) -> None:
    directory, app, client = FakeDirectory(), OneListener(), Published()
    directory.people["U1"] = Person("U1", is_outsider=False, timezone=zone)
    roles = Roles(Settings.from_env({"ROLE_COORDINATORS": "U1"}), directory)
    night = replace(services, clock=FakeClock(datetime(2024, 1, 15, 23, 30, tzinfo=UTC)))
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up(due_on=date(2024, 1, 15)))

    home.register(cast(AsyncApp, app), night, roles, directory, ZURICH, team_id=TEAM)
    await app.listener({"tab": "home", "user": "U1"}, client)

    assert ("overdue" in str(client.view)) is is_overdue


@pytest.mark.parametrize(
    ("zone", "whose"), [("Europe/Zurich", "your zone in Slack)"), (None, "tells me no zone")]
)
async def test_coordinators_read_when_they_are_reminded(
    zone: str | None, whose: str, services: Services
) -> None:
    directory, app, client = FakeDirectory(), OneListener(), Published()
    directory.people["U1"] = Person("U1", is_outsider=False, timezone=zone)
    roles = Roles(Settings.from_env({"ROLE_COORDINATORS": "U1"}), directory)
    home.register(cast(AsyncApp, app), services, roles, directory, ZURICH, team_id=TEAM)
    await app.listener({"tab": "home", "user": "U1"}, client)
    before = str(client.view)
    async with services.storage.unit_of_work() as work:
        await work.reminders.set(ReminderSettings(TEAM, "U1", at(IN_THE_PLAN)))
    await app.listener({"tab": "home", "user": "U1"}, client)

    assert "Your reminders are *off*." in before
    assert "working days at *08:30* (Europe/Zurich, " in str(client.view)
    assert whose in str(client.view)
    assert "'value': 'remind'" in str(client.view)
