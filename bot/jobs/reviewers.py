"""Reminds people of entries whose review is due: once a day at most, of each once, by message."""

import logging
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import review_reminders as views
from bot.blocks.message import Message
from bot.faults import describe
from bot.jobs.due_reviews import by_person, due_reviews
from bot.jobs.looking import look_again
from bot.jobs.teller import Teller, real_time
from bot.jobs.telling import LEASE, tell
from bot.register.review_reminder import Reminded, ReviewReminder, Stage
from bot.roles import Role, Roles
from bot.services import Services

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 60.0
EARLIEST = time(9)
MOST_AT_ONCE = 10


class Reviewers(Teller):
    """Looks for reviews that are due."""

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
        await look_again(self.look, "reviews that are due", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Finish what was begun; from nine in the morning, remind everybody of what is new."""
        local = (await self._services.clock.now()).astimezone(self._zone)
        async with self._services.storage.reading() as work:
            made = await work.review_reminders.all(self._team_id)
            others = await work.reminders.wanted(self._team_id)
        for reminder in made:
            if reminder.told_at is None:
                await self._again(reminder)
        today, knowledge = local.date(), self._services.knowledge
        if local.time() < EARLIEST or not due_reviews(knowledge.library.entries, today):
            return
        # Another process may have taken up a review meanwhile.
        await knowledge.overlay(self._services.storage, self._team_id)
        known: dict[str, set[Reminded]] = defaultdict(set)
        for reminder in made:
            known[reminder.user_id].update(reminder.about)
        reminded = {one.user_id for one in made if one.reminded_on == today}
        # They hear of reviews in the morning, with all else that is due for them.
        reminded |= {one.user_id for one in others}
        due = await by_person(knowledge.library.entries, today, self._roles)
        for user_id, about in due.items():
            if user_id not in reminded and (new := [a for a in about if a not in known[user_id]]):
                await self._remind(user_id, new, today)

    async def _remind(self, user_id: str, about: list[Reminded], today: date) -> None:
        begun = self._slack_time()
        reminder = ReviewReminder(
            team_id=self._team_id,
            user_id=user_id,
            key=f"review:{user_id}:{begun.isoformat()}",
            reminded_on=today,
            claimed_at=begun,
            begun_at=begun,
            about=tuple(about[:MOST_AT_ONCE]),
        )
        async with self._services.storage.unit_of_work() as work:
            reminder = await work.review_reminders.claim(reminder)
        if reminder.about:
            await self._settle(reminder, more=len(about) - len(reminder.about), in_doubt=False)

    async def _again(self, reminder: ReviewReminder) -> None:
        begun = self._slack_time()
        async with self._services.storage.unit_of_work() as work:
            is_ours = await work.review_reminders.begin(reminder, begun, begun - LEASE)
        if is_ours:
            await self._settle(reminder, more=0, in_doubt=True)

    async def _settle(self, reminder: ReviewReminder, *, more: int, in_doubt: bool) -> None:
        """Deliver and record it; what fails stays begun and is tried again after the lease."""
        begun_at, message_ts = reminder.claimed_at if in_doubt else None, None
        try:
            if shown := await self._shown(reminder, more):
                message_ts = await tell(
                    self._client, reminder.user_id, shown, reminder.key, begun_at
                )
        except Exception as error:
            log.warning("%s will be tried again: %s", reminder.key, describe(error))
            return
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            await work.review_reminders.told(reminder, now, message_ts)

    async def _shown(self, reminder: ReviewReminder, more: int) -> Message | None:
        """What is to be said; ``None`` when everything has been reviewed meanwhile."""
        entries = {entry.id: entry for entry in self._services.knowledge.library.entries}
        open_ones = {
            (one.entry_id, one.stage): entries[one.entry_id]
            for one in reminder.about
            if one.entry_id in entries and entries[one.entry_id].review_due_on == one.due_on
        }
        if not open_ones:
            return None
        left = [entry for (_, stage), entry in open_ones.items() if stage is Stage.FALLBACK]
        due = [entry for entry in open_ones.values() if entry not in left]
        is_curator = reminder.user_id in await self._roles.people(Role.CURATOR)
        return views.reminder(due, left, is_curator=is_curator, more=more)
