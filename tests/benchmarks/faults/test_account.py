"""What the harness holds to be owed, while real time goes on too."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from benchmarks.faults.account import Account
from benchmarks.faults.timetable import Regular
from bot.register.delivery_trouble import DeliveryTrouble
from bot.sandbox.clock import Clock
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.workspace import Workspace
from bot.storage import Storage

AT_TWO = Regular("C0DIGEST4", time(2), ZoneInfo("UTC"))
KEY = "digest:T0SANDBOX:C0DIGEST4:2024-01-19"
BEFORE = datetime(2024, 1, 19, 1, 59, 59, tzinfo=UTC)
DOUBLED_AND_STRAY = """\
doubled: digest:T0SANDBOX:C0DIGEST4:2024-01-19 in C0DIGEST4 at 1.000000, in C0DIGEST4 at 2.000000
owed to nobody: digest:T0SANDBOX:C0DIGEST4:2024-01-20 in C0DIGEST4 at 3.000000
"""


class Season:
    """An account in whose workspace time goes on as told; its bots have no journal yet."""

    def __init__(self, folder: Path) -> None:
        self.now = BEFORE
        self.workspace = Workspace(now=self.real_time)
        self.clock = Clock(self.workspace.now)
        self.url = f"sqlite:///{folder}/article6.db"
        self.account = Account(self.workspace, self.clock, self.url)

    def real_time(self) -> float:
        return self.now.timestamp()

    def posts(self, key: str, ts: str) -> None:
        metadata = {"event_type": "article6_post", "event_payload": {"key": key}}
        said = Message(AT_TWO.channel_id, ts, BOT_USER_ID, "Digest", metadata=metadata)
        self.workspace.log.add(said)


@pytest.fixture
def season(tmp_path: Path) -> Season:
    return Season(tmp_path)


def test_a_digest_that_comes_due_by_itself_while_the_season_settles_is_owed(
    season: Season,
) -> None:
    season.account.begin(AT_TWO)
    season.account.owe()
    assert season.account.is_settled()

    season.now += timedelta(seconds=1)
    season.posts(KEY, "1.000000")

    assert not season.account.is_settled()
    counted = season.account.tally()
    assert (counted.slots, counted.posts, counted.doubled) == (1, 1, 0)


async def test_a_season_lasts_until_everybody_was_told_what_did_not_come(
    season: Season, storage: Storage
) -> None:
    account = Account(season.workspace, season.clock, season.url)
    trouble = DeliveryTrouble("T1", "C1", "U1", "is_archived", BEFORE.date())
    async with storage.unit_of_work() as work:
        await work.troubles.owe(trouble)
        await work.troubles.begin(trouble, BEFORE, unless_since=BEFORE)
    assert not account.is_settled()

    async with storage.unit_of_work() as work:
        await work.troubles.told(trouble, BEFORE, "1.0")

    assert account.is_settled()


def test_what_came_due_before_the_digest_was_set_up_is_not_owed(season: Season) -> None:
    season.now += timedelta(seconds=1)
    season.account.begin(AT_TWO)
    season.clock.skip(timedelta(hours=1))
    season.account.owe()

    assert season.account.tally().slots == 0


def test_what_is_doubled_or_owed_to_nobody_is_named_with_its_places(
    season: Season, capsys: pytest.CaptureFixture[str]
) -> None:
    season.account.begin(AT_TWO)
    season.clock.skip(timedelta(hours=1))
    season.account.owe()
    season.posts(KEY, "1.000000")
    season.posts(KEY, "2.000000")
    season.posts(KEY.replace("19", "20"), "3.000000")

    assert season.account.tally().doubled == 2
    assert capsys.readouterr().err == DOUBLED_AND_STRAY
