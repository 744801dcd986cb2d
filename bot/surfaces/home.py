"""The Home tab: how to begin, and what of mine is open."""

from typing import Any
from zoneinfo import ZoneInfo

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import home as views
from bot.blocks.reminder_settings import summary
from bot.errors import StorageUnavailable
from bot.roles import Directory, Roles, levels_for
from bot.services import Services


def register(
    app: AsyncApp,
    services: Services,
    roles: Roles,
    directory: Directory,
    default_zone: ZoneInfo,
    *,
    team_id: str,
) -> None:
    """Draw the tab each time somebody opens it."""

    @app.event("app_home_opened")
    async def on_home(event: dict[str, Any], client: AsyncWebClient) -> None:
        if event.get("tab") != "home":
            return
        user_id = event["user"]
        person = await directory.person(user_id)
        held = await roles.of(person)
        zone = person.zone(default_zone)
        today = (await services.clock.now()).astimezone(zone).date()
        try:
            async with services.storage.unit_of_work() as work:
                found = await work.follow_ups.open_ones(team_id, levels_for(held))
                settings = await work.reminders.of(team_id, user_id)
            mine = [item for item in found if item.author_id == user_id]
            reminders = summary(settings, zone, is_own=person.own_zone is not None)
            blocks = views.home(mine, services.state_name, today, held, reminders)
        except StorageUnavailable:
            blocks = views.away()
        await client.views_publish(user_id=user_id, view={"type": "home", "blocks": blocks})
