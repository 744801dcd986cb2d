"""Weekly digests that were set up before there were other rhythms come as before."""

from datetime import time

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from bot.register.digest import DigestSchedule
from bot.register.rhythm import Rhythm
from bot.storage import Storage
from bot.storage.engine import sync_url
from bot.storage.migrate import FOLDER, upgrade
from tests.builders import IN_THE_PLAN, TEAM, ZURICH, at

WEEKLY = (
    "INSERT INTO digest_schedules (team_id, channel_id, weekday, at, zone, set_by, set_at, active) "
    "VALUES ('T1', 'C1', 3, '09:30:00.000000', 'Europe/Zurich', 'U1', '2024-01-15 12:00:00', true)"
)


async def test_a_weekday_becomes_a_rhythm(empty_url: str) -> None:
    url = sync_url(empty_url)
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    command.upgrade(config, "0014_digest_journal")
    on_postgres = url.get_backend_name() == "postgresql"
    in_utc = {"options": "-c timezone=UTC"} if on_postgres else {}
    engine = create_engine(url, connect_args=in_utc)
    with engine.begin() as connection:
        connection.execute(text(WEEKLY))
    engine.dispose()
    upgrade(empty_url)

    storage = Storage(empty_url)
    async with storage.unit_of_work() as work:
        [found] = await work.digests.active_schedules(TEAM)
    await storage.close()
    assert found == DigestSchedule(
        TEAM, "C1", Rhythm((3,)), time(9, 30), ZURICH, "U1", at(IN_THE_PLAN)
    )
