"""The floor: posts the same messages as fast as Slack's limits allow, and does nothing else.

A process of its own, as the bot is: ``python -m benchmarks.delivery.bare_client API_URL``. It reads
from standard input a JSON list of threads (each a list of payloads of ``chat.postMessage``, the
parent first), prints when it began (Unix time) and ends once all of them are posted.
"""

import asyncio
import json
import sys
import time
from typing import Any

import aiohttp

from bot.sandbox.web_api import BOT_TOKEN

CONNECTIONS = 20
TOO_MANY = 429

Payload = dict[str, Any]


async def post_all(api_url: str, threads: list[list[Payload]]) -> None:
    """Post all parents, then what belongs into their threads, thread by thread in order."""
    print(time.time())
    headers = {"Authorization": f"Bearer {BOT_TOKEN}"}
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(api_url, headers=headers, connector=connector) as session:
        parents = await asyncio.gather(*(_post(session, parent) for parent, *_ in threads))
        await asyncio.gather(
            *(
                _post_replies(session, replies, ts)
                for ts, (_, *replies) in zip(parents, threads, strict=True)
            )
        )


async def _post_replies(session: aiohttp.ClientSession, replies: list[Payload], ts: str) -> None:
    for reply in replies:
        await _post(session, {**reply, "thread_ts": ts})


async def _post(session: aiohttp.ClientSession, payload: Payload) -> str:
    while True:
        async with session.post("chat.postMessage", json=payload) as response:
            if response.status != TOO_MANY:
                answer = await response.json()
                assert answer["ok"], answer
                return str(answer["ts"])
            retry_after = int(response.headers["Retry-After"])
        await asyncio.sleep(retry_after)


if __name__ == "__main__":
    asyncio.run(post_all(sys.argv[1], json.load(sys.stdin)))
