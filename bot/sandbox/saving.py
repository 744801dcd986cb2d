"""The workspace's file: written shortly after every change, so that a restart loses nothing."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from bot.sandbox.channels import Channel
from bot.sandbox.message_log import MessageLog
from bot.sandbox.messages import Message
from bot.sandbox.view import View
from bot.sandbox.views import Views

SAVE_AFTER_SECONDS: Final = 0.02
REST_FACTOR: Final = 4  # a large workspace is written for a fifth of the time at most
_FORMAT: Final = 1


class Saver:
    """Writes once for a burst of changes; at once where no event loop runs.

    After a write it rests for a multiple of the time (seconds of ``clock``) that the write took.
    """

    def __init__(
        self, write: Callable[[], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._write = write
        self._clock = clock
        self._rests_until = clock()
        self._pending: asyncio.TimerHandle | None = None

    def save_soon(self) -> None:
        """Write in a moment, together with what changes until then."""
        if self._pending is not None:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._write()
        else:
            wait = max(SAVE_AFTER_SECONDS, self._rests_until - self._clock())
            self._pending = loop.call_later(wait, self.save_now)

    @property
    def due_at(self) -> float | None:
        """When the pending write is due, in the event loop's time; ``None`` when nothing is."""
        return self._pending.when() if self._pending else None

    def save_now(self) -> None:
        """Write at once, instead of a moment later."""
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None
        began = self._clock()
        self._write()
        ended = self._clock()
        self._rests_until = ended + REST_FACTOR * (ended - began)


def write_state(path: Path, channels: dict[str, Channel], log: MessageLog, views: Views) -> None:
    """Replace the file in one step. Ephemeral messages and modals are not kept, as in Slack."""
    kept = [asdict(message) for message in log if message.only_for is None]
    state = {
        "format": _FORMAT,
        "channels": [asdict(channel) for channel in channels.values()],
        "messages": kept,
        "homes": [asdict(view) for view in views.homes.values()],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
    unfinished.replace(path)


def read_state(path: Path, channels: dict[str, Channel], log: MessageLog, views: Views) -> None:
    """Fill in what ``write_state`` wrote. Raises ``ValueError`` for any other file."""
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
        if state["format"] != _FORMAT:
            raise ValueError(f"format {state['format']} is not {_FORMAT}")  # noqa: TRY301 - told below
        saved_channels = [Channel(**one) for one in state["channels"]]
        saved_messages = [Message(**one) for one in state["messages"]]
        saved_homes = [View(**one) for one in state["homes"]]
    except (ValueError, KeyError, TypeError) as problem:
        raise ValueError(
            f"{path} is not a workspace of the sandbox ({problem}). "
            "Move it away to start with a fresh workspace."
        ) from problem
    channels.update((channel.id, channel) for channel in saved_channels)
    for message in saved_messages:
        log.add(message)
    views.homes.update((view.user, view) for view in saved_homes)
