"""The routes of the page: its files, what it shows, what it does, and the workspace's date."""

from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.sandbox import page_state
from bot.sandbox.errors import NotPossibleError, SlackError
from bot.sandbox.fault_requests import change_faults
from bot.sandbox.files import chosen_files
from bot.sandbox.happenings import DateMoved
from bot.sandbox.live import Live
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.page_requests import PageRequests
from bot.sandbox.sandbox import Sandbox

Json = dict[str, Any]
Act = Callable[[str, Json], Awaitable[Json]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Ui:
    """Everything under ``/``, ``/page/``, ``/ui/`` and ``/clock``."""

    def __init__(self, sandbox: Sandbox, page: Path) -> None:
        self._sandbox = sandbox
        self._page = page
        self._requests = PageRequests(sandbox)
        self._live = Live(sandbox.workspace)

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        app.router.add_get("/", self._index)
        app.router.add_get("/archives/{channel}/{stamp}", self._permalink)
        app.router.add_get("/clock", self._clock)
        app.router.add_get("/ui/state", _asking(self._state))
        app.router.add_get("/ui/messages", _asking(self._messages))
        app.router.add_get("/ui/live", self._live.serve)
        app.router.add_post("/ui/clock", _asking(self._set_clock))
        app.router.add_get("/ui/faults", _asking(self._faults))
        app.router.add_post("/ui/faults", _asking(self._change_faults))
        does = self._requests
        acts: list[Act] = [does.say, does.press, does.options, does.submit, does.close]
        acts += [does.shortcut, does.react, does.home, does.dm, does.join]
        for act in acts:
            app.router.add_post(f"/ui/{act.__name__}", _asking(_acting(act)))
        app.router.add_post("/ui/upload", _asking(self._upload))
        if self._page.is_dir():
            app.router.add_static("/page", self._page)

    async def stop(self) -> None:
        """Close the pages' WebSockets and give up unfinished work."""
        await self._live.stop()
        await self._requests.stop()

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        index = self._page / "index.html"
        if not index.is_file():
            raise web.HTTPNotFound(text="The sandbox's page is not installed.")
        return web.FileResponse(index, headers={"Cache-Control": "no-cache"})

    async def _permalink(self, request: web.Request) -> web.StreamResponse:
        stamp = request.match_info["stamp"].removeprefix("p")
        thread = request.query.get("thread_ts")
        place = f"/?channel={request.match_info['channel']}&ts={stamp[:-6]}.{stamp[-6:]}"
        raise web.HTTPFound(place + (f"&thread_ts={thread}" if thread else ""))

    async def _clock(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response({"now": page_state.clock(self._sandbox)["now"]})

    async def _set_clock(self, request: web.Request) -> Json:
        day = (await request.json())["date"]
        self._sandbox.clock.go_to(date.fromisoformat(day) if day else None)
        self._sandbox.workspace.tell(DateMoved())
        return page_state.clock(self._sandbox)

    async def _faults(self, _request: web.Request) -> Json:
        return self._sandbox.faults.as_json()

    async def _change_faults(self, request: web.Request) -> Json:
        return change_faults(self._sandbox, await request.json())

    async def _upload(self, request: web.Request) -> Json:
        fields, uploads = await chosen_files(request)
        user = _person(fields.get("as"))
        return {"ok": True} | await self._requests.upload(user, fields, uploads)

    async def _state(self, request: web.Request) -> Json:
        return page_state.state(self._sandbox, _person(request.query.get("as")))

    async def _messages(self, request: web.Request) -> Json:
        user = _person(request.query.get("as"))
        channel = self._sandbox.workspace.channel(request.query.get("channel", ""))
        if not page_state.may_read(user, channel):
            raise SlackError("channel_not_found")
        thread_ts = request.query.get("thread_ts")
        return page_state.messages(self._sandbox, user, channel.id, thread_ts)


def _acting(act: Act) -> Callable[[web.Request], Awaitable[Json]]:
    async def handle(request: web.Request) -> Json:
        body = await request.json()
        return {"ok": True} | await act(_person(body.get("as")), body)

    return handle


def _asking(answer: Callable[[web.Request], Awaitable[Json]]) -> Handler:
    """Answer JSON, or HTTP 400 with what is wrong."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return web.json_response(await answer(request))
        except NotPossibleError as refusal:
            error = str(refusal)
        except SlackError as refusal:
            error = refusal.name
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            error = f"This request cannot be read: {problem!r}"
        return web.json_response({"ok": False, "error": error}, status=400)

    return handle


def _person(user: Any) -> str:
    if user not in MEMBERS or user == BOT_USER_ID:
        raise NotPossibleError(f"There is no member {user!r} to act as.")
    return str(user)
