"""The page's side of the wire, for tests."""

from typing import Any

import aiohttp

Json = dict[str, Any]


class Page:
    """A page open in a browser, as far as the server can tell."""

    def __init__(self, session: aiohttp.ClientSession, user: str) -> None:
        self._session = session
        self.user = user

    async def get(self, path: str, **query: str) -> Json:
        async with self._session.get(path, params={"as": self.user} | query) as response:
            answer: Json = await response.json()
            return answer

    async def post(self, path: str, **body: Any) -> tuple[int, Json]:
        async with self._session.post(path, json={"as": self.user} | body) as response:
            return response.status, await response.json()

    def live(self) -> Any:
        return self._session.ws_connect(f"/ui/live?as={self.user}")


async def pushed(socket: aiohttp.ClientWebSocketResponse, kind: str) -> Json:
    """The next push of this kind."""
    while (push := await socket.receive_json(timeout=5))["type"] != kind:
        pass
    found: Json = push
    return found
