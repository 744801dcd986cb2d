"""Sends people the reminders that they switched on: one message a morning, once."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.audit import AuditRecord
from bot.digests.mornings import earliest_after, morning_at
from bot.faults import describe
from bot.jobs.looking import look_again
from bot.jobs.morning_message import morning_message
from bot.jobs.slack_posts import Refused, open_direct
from bot.jobs.teller import Teller, real_time
from bot.jobs.telling import LATER, LEASE, tell
from bot.register.reminder import Reminder, ReminderSettings
from bot.roles import RECORDERS, Roles
from bot.services import Services

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 20.0
HAVE_LEFT = {"user_not_found", "users_not_found", "user_disabled", "user_not_visible"}


class Reminders(Teller):
    """Looks for mornings that have come."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        roles: Roles,
        zone: ZoneInfo,
        *,
        slack_time: Callable[[], datetime] = real_time,
    ) -> None:
        super().__init__(services, client, team_id, slack_time=slack_time)
        self._roles = roles
        self._zone = zone

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "reminders that are due", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Remind everybody whose morning has come; what fails is tried again after the lease."""
        async with self._services.storage.reading() as work:
            wanted = await work.reminders.wanted(self._team_id)
            told = await work.reminders.told_last(self._team_id)
        now = await self._services.clock.now()
        for settings in wanted:
            last = told.get(settings.user_id)
            if last and now < earliest_after(last, settings.at):
                continue
            try:
                await self._see_to(settings, now, last)
            except Refused as refused:
                log.warning("reminders wait: Slack says %s", refused.code)
                return  # What is refused now holds for everybody: too many calls, or our token.
            except Exception as error:
                log.warning("%s will be reminded again: %s", settings.user_id, describe(error))

    async def _see_to(self, settings: ReminderSettings, now: datetime, last: date | None) -> None:
        try:
            person = await self._roles.person(settings.user_id)
        except LookupError:
            await self._stop_if_gone(settings, now)
            return
        morning = morning_at(settings, settings.zone or person.zone(self._zone), now)
        if morning is None or morning.day == last:
            return
        reminder = Reminder(self._team_id, settings.user_id, morning.day)
        taken = await self._begin(reminder)
        if taken is None:
            return
        held, shown = await self._roles.of(person), None
        if held & RECORDERS:
            # Another process may have published what is due for review.
            await self._services.knowledge.overlay(self._services.storage, self._team_id)
            shown = await morning_message(
                self._services, settings, held=held, morning=morning, now=now, told=last
            )
        message_ts = None
        if shown:
            if await self._stop_if_gone(settings, now):
                return
            message_ts = await tell(
                self._client, settings.user_id, shown, reminder.key, taken.begun_at
            )
        async with self._services.storage.unit_of_work() as work:
            await work.reminders.told(reminder, now, message_ts)

    async def _begin(self, reminder: Reminder) -> Reminder | None:
        begun = self._slack_time()
        async with self._services.storage.unit_of_work() as work:
            return await work.reminders.begin(reminder, begun, unless_since=begun - LEASE)

    async def _stop_if_gone(self, settings: ReminderSettings, now: datetime) -> bool:
        """Switch off the reminders of somebody who has left; what they set is kept."""
        code = ""
        try:
            await open_direct(self._client, settings.user_id)
        except Refused as refused:
            if refused.code in LATER:
                raise
            code = refused.code
        if code not in HAVE_LEFT:
            return False
        gone = replace(settings, active=False, set_at=now)
        record = AuditRecord(
            gone.team_id, gone.user_id, "reminders switched off: person left", gone.user_id, now
        )
        async with self._services.storage.unit_of_work() as work:
            await work.reminders.set(gone)
            await work.audit.record(record)
        log.info("%s has left (%s): no more reminders", gone.user_id, code)
        return True
