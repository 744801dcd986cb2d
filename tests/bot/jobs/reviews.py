"""Entries whose review is due, and the people who keep them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

from bot.jobs.reviewers import Reviewers
from bot.roles import Roles
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from knowledge.entry import Entry
from tests.bot.digests.digest_builders import LIBRARY, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeClock, FakeDirectory

CURATOR, ADMIN = "U7", "U8"
DUE_ON = date(2024, 1, 15)
FUND = Entry(
    "trust-fund",
    "Trust <fund>",
    "There is none.",
    "mechanisms",
    reviewed_on=DUE_ON - timedelta(days=30),
    review_every_days=30,
)
REAL_TIME = datetime(2024, 5, 1, 12, tzinfo=UTC)


class Knowledge:
    """Knowledge in use, to which overlaying brings what was published by another process."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.published = tuple(entries)
        self.library = replace(LIBRARY, entries=self.published)

    async def overlay(self, _storage: Storage, _team_id: str) -> None:
        self.library = replace(LIBRARY, entries=self.published)


class Reviews:
    """Reviewers on a database; ``look`` is at ten in the morning, so many days after the review
    was due, and at the real time that the test says."""

    def __init__(self, storage: Storage, slack: FakeSlack, *entries: Entry) -> None:
        self.storage = storage
        self.slack = slack
        self.knowledge = Knowledge(entries or (FUND,))
        self.directory = FakeDirectory()
        self.settings = {"ROLE_CURATORS": CURATOR, "ROLE_ADMINS": ADMIN}
        self.time = REAL_TIME

    async def look(self, days: int = 1, *, hour: int = 10, after: timedelta = timedelta(0)) -> None:
        """Look once, with a fresh memory, as after a start."""
        self.time += after
        now = datetime(2024, 1, 15, hour, tzinfo=ZURICH) + timedelta(days=days)
        services = services_with(self.storage, clock=FakeClock(now.astimezone(UTC)))
        services = replace(services, knowledge=cast(CurrentKnowledge, self.knowledge))
        roles = Roles(Settings.from_env(self.settings), self.directory)
        reviewers = Reviewers(
            services, self.slack.client, TEAM, roles, ZURICH, slack_time=lambda: self.time
        )
        await reviewers.look()

    @property
    def told(self) -> list[str]:
        """To whom something was posted, in order."""
        return [str(post["channel"]) for post in self.slack.posts]
