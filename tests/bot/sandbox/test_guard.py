"""Other web pages, other machines and other programs."""

from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.server import PortTakenError, Running, start
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.conftest import MANIFEST


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8006"}, 200),
        ({"Host": "[::1]:8006"}, 200),
        ({"Host": "rebound.example.org"}, 403),
        ({"Host": "127.0.0.1.example.org"}, 403),
        ({"Origin": "https://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
    ],
)
async def test_serves_only_this_machine_s_own_pages(
    running: Running, headers: dict[str, str], status: int
) -> None:
    said = {"as": "U0MEMBER", "channel": "C0CCM", "text": "hello"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(f"{running.url}/ui/say", json=said) as response,
    ):
        assert response.status == status


async def test_its_own_page_may_ask(running: Running) -> None:
    async with (
        aiohttp.ClientSession(headers={"Origin": running.url}) as session,
        session.get(f"{running.url}/ui/state?as=U0MEMBER") as response,
    ):
        assert response.status == 200


async def test_a_taken_port_is_said_with_what_to_do(running: Running) -> None:
    with pytest.raises(PortTakenError, match=r"taken by another program.*--port"):
        await start(Workspace(), MANIFEST, port=running.port)


async def test_listens_nowhere_but_on_this_machine() -> None:
    with pytest.raises(ValueError, match=r"use 127\.0\.0\.1"):
        await start(Workspace(), MANIFEST, host="0.0.0.0")  # noqa: S104 - it is refused


async def test_serves_the_page_and_its_files(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>Article 6</title>")
    (tmp_path / "app.js").write_text("export {}")
    running = await start(Workspace(), MANIFEST, page=tmp_path)
    async with aiohttp.ClientSession(running.url) as session:
        async with session.get("/") as response:
            assert await response.text() == "<title>Article 6</title>"
        async with session.get("/page/app.js") as response:
            assert "javascript" in response.headers["Content-Type"]
    await running.stop()
