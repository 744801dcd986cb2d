"""Switches on what goes wrong in the sandbox."""

from typing import Any

import aiohttp

from bot.sandbox.server import Running

Json = dict[str, Any]


async def change(running: Running, **wanted: Any) -> Json:
    """Ask for it; return what is on by then, or that it was refused."""
    async with (
        aiohttp.ClientSession(running.url) as session,
        session.post("/ui/faults", json=wanted) as response,
    ):
        answer: Json = await response.json()
        return answer
