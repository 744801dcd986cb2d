"""People who switched reminders on, and what it takes to remind them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import cast

from bot.jobs.reminders import Reminders
from bot.register.reminder import ReminderSettings
from bot.roles import Roles
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from knowledge.entry import Entry
from tests.bot.digests.digest_builders import services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.reviews import REAL_TIME, Knowledge
from tests.builders import TEAM, ZURICH, a_follow_up
from tests.fakes import FakeClock, FakeDirectory

MONDAY = date(2024, 1, 15)
TUESDAY = MONDAY + timedelta(days=1)
LAST_WEEK = datetime(2024, 1, 12, 12, tzinfo=UTC)
MINE = ReminderSettings(TEAM, "U1", LAST_WEEK, zone=ZURICH)


class Mornings:
    """Reminders on a database; ``look`` is on a day at a time in Zurich."""

    def __init__(self, storage: Storage, slack: FakeSlack, *entries: Entry) -> None:
        self.storage = storage
        self.slack = slack
        self.knowledge = Knowledge(entries)
        self.directory = FakeDirectory()
        self.settings = {"ROLE_COORDINATORS": "U1,U2", "ROLE_CURATORS": "U7"}
        self.time = REAL_TIME

    async def look(
        self, day: date = MONDAY, at: time = time(8, 30), after: timedelta = timedelta(0)
    ) -> None:
        """Look once, with a fresh memory, as after a start; real time is ``after`` the last."""
        self.time += after
        now = datetime.combine(day, at, ZURICH).astimezone(UTC)
        services = services_with(self.storage, clock=FakeClock(now))
        services = replace(services, knowledge=cast(CurrentKnowledge, self.knowledge))
        roles = Roles(Settings.from_env(self.settings), self.directory)
        await Reminders(
            services, self.slack.client, TEAM, roles, ZURICH, slack_time=lambda: self.time
        ).look()

    @property
    def texts(self) -> Sequence[str]:
        """What was posted, in order."""
        return [str(post["text"]) for post in self.slack.posts]

    @property
    def told(self) -> Sequence[str]:
        """To whom something was posted, in order."""
        return [str(post["channel"]) for post in self.slack.posts]


async def wanted(storage: Storage, *wanted: ReminderSettings) -> None:
    """These people want reminders; U1 has a follow-up that is due on Monday."""
    async with storage.unit_of_work() as work:
        for settings in wanted:
            await work.reminders.set(settings)
        await work.follow_ups.add(a_follow_up("asked for a liaison", due_on=MONDAY))
