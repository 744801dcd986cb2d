"""The state of the sandbox's workspace: channels, messages, reactions, modals and Home tabs."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from bot.sandbox.channels import Channel, direct_message, first_channels
from bot.sandbox.errors import SlackError
from bot.sandbox.files import SharedFiles
from bot.sandbox.happenings import (
    Deleted,
    Edited,
    Happening,
    Joined,
    Left,
    Listener,
    Posted,
)
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.message_log import MessageLog
from bot.sandbox.messages import Message
from bot.sandbox.saving import Saver, read_state, write_state
from bot.sandbox.timestamps import Timestamps
from bot.sandbox.views import Views


class Workspace:
    """Everything Slack would remember. Whoever wants to know of changes calls ``listen``.

    Looking up what does not exist raises ``SlackError`` with Slack's name for it.
    """

    def __init__(self, *, now: Callable[[], float] = time.time) -> None:
        self.channels: dict[str, Channel] = {one.id: one for one in first_channels()}
        self.log = MessageLog()
        self.views = Views(self.tell)
        self.files = SharedFiles()
        self.now = now
        self._timestamps = Timestamps(now)
        self._listeners: list[Listener] = []
        self._saver: Saver | None = None

    @classmethod
    def load(cls, path: Path, *, now: Callable[[], float] = time.time) -> Self:
        """The workspace saved in ``path``, or a fresh one; it keeps saving itself there.

        Raises ``ValueError`` when the file is not one that the sandbox wrote.
        """
        workspace = cls(now=now)
        if path.exists():
            read_state(path, workspace.channels, workspace.log, workspace.views)
        for message in workspace.log:
            workspace._timestamps.come_after(message.ts)
        workspace._saver = Saver(lambda: workspace._write(path))
        return workspace

    def _write(self, path: Path) -> None:
        write_state(path, self.channels, self.log, self.views)

    def save_now(self) -> None:
        """Write what a pending save would write; nothing when there is no file."""
        if self._saver is not None:
            self._saver.save_now()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` for everything that happens until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, happening: Happening) -> None:
        """Let every listener know, and save soon."""
        self.touch()
        for listener in list(self._listeners):
            listener(happening)

    def touch(self) -> None:
        """Save soon: something changed that nobody needs to hear of."""
        if self._saver is not None:
            self._saver.save_soon()

    def file_on_message(self, file_id: str) -> dict[str, Any]:
        """A file as the message shows it that the bot can see, raising ``file_not_found``."""
        for message in self.log:
            if BOT_USER_ID in self.channel(message.channel).members:
                for shared in message.files:
                    if shared["id"] == file_id:
                        return shared
        raise SlackError("file_not_found")

    def next_ts(self) -> str:
        """The time now as Slack writes it in ``ts``, never twice the same."""
        return self._timestamps.next()

    def channel(self, channel_id: str) -> Channel:
        """The conversation with this ID, raising ``channel_not_found``."""
        try:
            return self.channels[channel_id]
        except KeyError:
            raise SlackError("channel_not_found") from None

    def post(self, channel: str, user: str, text: str, **more: Any) -> Message:
        """Add a message; ``more`` are further fields of ``Message``."""
        message = Message(channel, self.next_ts(), user, text, **more)
        self.log.add(message)
        self.tell(Posted(message))
        return message

    def edit(
        self,
        message: Message,
        text: str,
        blocks: list[dict[str, Any]],
        metadata: dict[str, Any] | None,
    ) -> None:
        """Change what a message says; it is marked as edited."""
        before = message.as_slack(self.log.replies(message))
        message.text, message.blocks, message.metadata = text, blocks, metadata
        message.edited_ts = self.next_ts()
        self.tell(Edited(message, before))

    def delete(self, message: Message) -> None:
        """Remove it; the parent of a thread leaves a tombstone, so that replies keep a place."""
        if self.log.replies(message):
            message.text, message.blocks = "This message was deleted.", []
            message.subtype, message.metadata = "tombstone", None
        else:
            self.log.remove(message)
        self.tell(Deleted(message))

    def open_dm(self, one: str, other: str) -> Channel:
        """The direct message between two members, made when there is none."""
        made = direct_message(one, other)
        channel = self.channels.setdefault(made.id, made)
        if channel is made:
            self.touch()
        return channel

    def join(self, channel: Channel, user: str, inviter: str | None = None) -> None:
        """Make somebody a member of a channel; nothing when they are one."""
        if user not in channel.members:
            channel.members.append(user)
            self.tell(Joined(channel.id, user, inviter))

    def leave(self, channel: Channel, user: str) -> None:
        """End somebody's membership; nothing when there is none."""
        if user in channel.members:
            channel.members.remove(user)
            self.tell(Left(channel.id, user))
