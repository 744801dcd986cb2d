"""What the page asks for and does, one function a route, each for the person it acts as."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.sandbox.errors import AppSilentError, NotPossibleError, SlackError
from bot.sandbox.files import Upload
from bot.sandbox.happenings import Noticed
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.pressing import load_options, not_answering, press
from bot.sandbox.reach import message_of, own, place_of, view_of
from bot.sandbox.reacting import react, take_back
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.shortcuts import shortcut_payload
from bot.sandbox.speaking import run_command, say
from bot.sandbox.submitting import close, submit

Json = dict[str, Any]


class PageRequests:
    """Answers JSON for JSON. What the app takes time for runs on after the answer."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._running: set[asyncio.Task[None]] = set()

    async def say(self, user: str, body: Json) -> Json:
        """A message, or a slash command, which is over once the app has acknowledged it."""
        channel, text, thread_ts = body["channel"], body["text"], body.get("thread_ts")
        if not text.startswith("/"):
            say(self._sandbox, user, channel, text, thread_ts)
        elif failure := await run_command(self._sandbox, user, channel, text, thread_ts):
            raise NotPossibleError(failure)  # so that the page gives the text back
        return {}

    async def upload(self, user: str, body: Json, uploads: tuple[Upload, ...]) -> Json:
        """Files, with what is said of them."""
        say(self._sandbox, user, body["channel"], body["text"], uploads=uploads)
        return {}

    async def press(self, user: str, body: Json) -> Json:
        """A button or menu was used."""
        place = place_of(self._sandbox, user, body["container"])
        state: Json = body.get("state") or {}
        values: Json = state.get("values", state)
        self._run(user, press(self._sandbox, user, place, body["action"], values))
        return {}

    async def options(self, user: str, body: Json) -> Json:
        """What a typing menu offers."""
        place = place_of(self._sandbox, user, body["container"])
        return await load_options(self._sandbox, user, place, body, body.get("value", ""))

    async def submit(self, user: str, body: Json) -> Json:
        """A modal was submitted."""
        view = view_of(self._sandbox, user, body["view_id"])
        outcome = await submit(self._sandbox, user, view, body["state"]["values"])
        if outcome.is_accepted:
            return {}
        if outcome.errors:
            return {"ok": False, "errors": outcome.errors}
        return {"ok": False, "error": outcome.error}

    async def close(self, user: str, body: Json) -> Json:
        """A modal was closed."""
        try:
            view = self._sandbox.workspace.views.find(body["view_id"])
        except SlackError:
            return {}  # A restart took it away already.
        self._run(user, close(self._sandbox, user, own(user, view)))
        return {}

    async def shortcut(self, user: str, body: Json) -> Json:
        """A shortcut was chosen, on a message where one is given."""
        on = body.get("message")
        message = message_of(self._sandbox, user, on["channel"], on["ts"]) if on else None
        payload = shortcut_payload(self._sandbox, user, body["callback_id"], message)
        self._run(user, self._sandbox.interact(payload))
        return {}

    async def react(self, user: str, body: Json) -> Json:
        """A reaction was added, or taken back where the person had given it."""
        message = message_of(self._sandbox, user, body["channel"], body["ts"])
        name = body["name"].strip(":")
        workspace = self._sandbox.workspace
        if user in message.reactions.get(name, []):
            take_back(workspace, message, user, name)
        else:
            react(workspace, message, user, name)
        return {}

    async def home(self, user: str, body: Json) -> Json:
        """The Home tab was opened; the answer is what was published before, if anything."""
        home = self._sandbox.workspace.views.homes.get(user)
        channel = self._sandbox.workspace.open_dm(user, BOT_USER_ID)
        self._sandbox.events.home_opened(user, channel.id, body.get("tab", "home"), home)
        return {"view": home.as_slack() if home else None}

    async def dm(self, user: str, body: Json) -> Json:
        """A direct message was opened."""
        if body["user"] not in MEMBERS or body["user"] == user:
            raise NotPossibleError("Choose another member for a direct message.")
        return {"channel": self._sandbox.workspace.open_dm(user, body["user"]).id}

    async def join(self, user: str, body: Json) -> Json:
        """A public channel was joined."""
        channel = self._sandbox.workspace.channel(body["channel"])
        person = MEMBERS[user]
        if channel.kind != "channel" or person.is_stranger or person.kind == "guest":
            raise NotPossibleError("Somebody in this channel has to invite you.")
        self._sandbox.workspace.join(channel, user)
        return {}

    async def stop(self) -> None:
        """Give up what still waits for the app."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _run(self, user: str, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(self._finish(user, work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _finish(self, user: str, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except NotPossibleError as refusal:
            self._sandbox.workspace.tell(Noticed(user, str(refusal)))
        except AppSilentError as silent:
            self._sandbox.workspace.tell(Noticed(user, not_answering(silent)))
