"""Tells each open page what changed, over a WebSocket, as that person may know it."""

import asyncio
from typing import Any

from aiohttp import web

from bot.sandbox.happenings import (
    BotConnected,
    DateMoved,
    Deleted,
    Edited,
    Happening,
    HomeChanged,
    Joined,
    Left,
    ModalChanged,
    Noticed,
    Posted,
    Reacted,
)
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.workspace import Workspace

Json = dict[str, Any]


class Live:
    """Serves ``/ui/live?as=U…``."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._sockets: set[web.WebSocketResponse] = set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Push until the page closes; it starts with the modal that is open, if one is."""
        user = request.query.get("as", "")
        if user not in MEMBERS or user == BOT_USER_ID:
            raise web.HTTPBadRequest(text="There is no such member.")
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        waiting: asyncio.Queue[Json] = asyncio.Queue()
        stop = self._workspace.listen(lambda happening: self._queue(waiting, user, happening))
        if self._workspace.views.top(user) is not None:
            waiting.put_nowait(self._modal(user))
        pushing = asyncio.create_task(_push(socket, waiting))
        self._sockets.add(socket)
        try:
            async for _ in socket:
                pass  # The page only listens; this ends when it closes.
        finally:
            self._sockets.discard(socket)
            stop()
            pushing.cancel()
        return socket

    async def stop(self) -> None:
        """Close every page's WebSocket."""
        for socket in list(self._sockets):
            await socket.close()

    def _queue(self, waiting: asyncio.Queue[Json], user: str, happening: Happening) -> None:
        push = self._push_for(user, happening)
        if push is not None:
            waiting.put_nowait(push)

    def _push_for(self, user: str, happening: Happening) -> Json | None:
        views = self._workspace.views
        push: Json | None = None
        match happening:
            case Posted(message) | Edited(message) | Deleted(message) | Reacted(message):
                push = self._message(user, message)
            case ModalChanged(whose) if whose == user:
                push = self._modal(user)
            case HomeChanged(whose) if whose == user:
                push = {"type": "home", "view": views.homes[user].as_slack()}
            case Noticed(whose, text) if whose == user:
                push = {"type": "notice", "text": text}
            case BotConnected(is_connected):
                push = {"type": "bot", "connected": is_connected}
            case Joined() | Left() | DateMoved():
                push = {"type": "state"}
            case _:
                pass
        return push

    def _message(self, user: str, message: Message) -> Json | None:
        if message.only_for not in {None, user}:
            return None
        if user not in self._workspace.channel(message.channel).members:
            return None
        return {"type": "message", "channel": message.channel, "thread_ts": message.thread_ts}

    def _modal(self, user: str) -> Json:
        top = self._workspace.views.top(user)
        return {"type": "view", "view": top.as_slack() if top else None}


async def _push(socket: web.WebSocketResponse, waiting: asyncio.Queue[Json]) -> None:
    while True:
        await socket.send_json(await waiting.get())
