"""What one person sees in the workspace, and waiting for it to appear."""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from bot.sandbox.happenings import Happening, Noticed
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import View
from bot.sandbox.visible_text import text_of

PATIENCE_SECONDS: Final = 10.0
Found = TypeVar("Found")


class Onlooker:
    """Sees what one member sees. ``notices`` is what Slack itself told them from now on."""

    def __init__(self, sandbox: Sandbox, user_id: str) -> None:
        self.id = user_id
        self.notices: list[str] = []
        self._sandbox = sandbox
        sandbox.workspace.listen(self._hear)

    def _hear(self, happening: Happening) -> None:
        if isinstance(happening, Noticed) and happening.user == self.id:
            self.notices.append(happening.text)

    def visible(self, channel: str, thread_ts: str | None = None) -> list[Message]:
        """What this person sees in a channel or thread, oldest first."""
        return self._sandbox.workspace.log.read_by(self.id, channel, thread_ts)

    async def reads(self, text: str, channel: str, thread_ts: str | None = None) -> Message:
        """Wait for a message of the bot's with this text in it, the newest if several."""

        def find() -> Message | None:
            for message in reversed(self.visible(channel, thread_ts)):
                if message.user == BOT_USER_ID and text in text_of(message):
                    return message
            return None

        return await self.until(
            find,
            lambda: f"{text!r} among {[text_of(m) for m in self.visible(channel, thread_ts)]}",
        )

    async def sees_modal(self, title: str = "") -> View:
        """Wait until a modal with ``title`` in its title is in front."""
        views = self._sandbox.workspace.views

        def find() -> View | None:
            top = views.top(self.id)
            return top if top is not None and title in top.given["title"]["text"] else None

        return await self.until(find, lambda: f"a modal {title!r}; in front: {views.top(self.id)}")

    async def sees_home(self, text: str = "") -> View:
        """Wait until the Home tab shows ``text``."""
        homes = self._sandbox.workspace.views.homes

        def find() -> View | None:
            home = homes.get(self.id)
            return home if home is not None and text in text_of(home) else None

        return await self.until(find, lambda: f"{text!r} on the Home tab: {homes.get(self.id)}")

    async def is_told(self, text: str) -> str:
        """Wait until Slack itself tells this person something with ``text`` in it."""

        def find() -> str | None:
            return next((notice for notice in self.notices if text in notice), None)

        return await self.until(find, lambda: f"a notice {text!r} among {self.notices}")

    async def until(self, find: Callable[[], Found | None], wanted: Callable[[], str]) -> Found:
        """Wait until ``find`` finds something; it is asked again whenever something happens."""
        changed = asyncio.Event()
        stop = self._sandbox.workspace.listen(lambda _: changed.set())
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while (found := find()) is None:
                    await changed.wait()
                    changed.clear()
        except TimeoutError:
            raise TimeoutError(f"{self.id} waited in vain for {wanted()}") from None
        finally:
            stop()
        return found
