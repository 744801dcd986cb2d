"""Slack in memory and something that delivers to it."""

from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.jobs.deliver import Deliverer
from bot.storage import Storage
from bot.storage.engine import sync_url
from tests.bot.digests.digest_builders import NOW, a_schedule, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.mornings import MINE, Mornings, wanted
from tests.bot.jobs.reviews import Reviews
from tests.builders import ZURICH


@pytest.fixture
def slack() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
async def deliverer(storage: Storage, slack: FakeSlack) -> Deliverer:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    return Deliverer(services_with(storage), slack.client, ZURICH, settle=0)


@pytest.fixture
async def mornings(storage: Storage, slack: FakeSlack) -> Mornings:
    """One person wants to be reminded, and has a follow-up that is due on Monday."""
    await wanted(storage, MINE)
    return Mornings(storage, slack)


@pytest.fixture
def reviews(storage: Storage, slack: FakeSlack) -> Reviews:
    return Reviews(storage, slack)


@pytest.fixture
async def weekly(storage: Storage) -> None:
    """A digest every week, with its slot at ``SLOT_AT`` under ``KEY``."""
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule(set_at=NOW))


@pytest.fixture
def own_postgres(postgres_url: str) -> str:
    """The address of a new database without tables, on the real PostgreSQL."""
    name = f"jobs_{uuid4().hex}"
    server = create_engine(sync_url(postgres_url), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    return make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
