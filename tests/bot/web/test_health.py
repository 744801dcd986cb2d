"""The health check tells an operator what is away."""

import aiohttp
import pytest

from bot.storage import Storage
from bot.web.health import health_served


async def asked(storage: Storage, *, connected: bool) -> tuple[int, dict[str, str]]:
    serving = health_served(0, storage, lambda: connected, host="127.0.0.1")
    async with serving as port, aiohttp.ClientSession() as session:
        response = await session.get(f"http://127.0.0.1:{port}/healthz")
        return response.status, await response.json()


@pytest.mark.parametrize(("connected", "status"), [(True, 200), (False, 503)])
async def test_tells_whether_slack_is_connected(
    connected: bool, status: int, storage: Storage
) -> None:
    answer = await asked(storage, connected=connected)

    assert answer == (status, {"database": "ok", "slack": "ok" if connected else "away"})


async def test_tells_that_the_database_is_away() -> None:
    storage = Storage("postgresql://me@127.0.0.1:1/none")
    status, parts = await asked(storage, connected=True)
    await storage.close()

    assert status == 503
    assert parts["database"] == "away"
