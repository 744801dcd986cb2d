"""Everything that was said, found by channel, by time and by thread."""

from collections.abc import Iterator

from bot.sandbox.errors import SlackError
from bot.sandbox.messages import Message


class MessageLog:
    """Messages in the order they came. Ephemeral ones count for their one reader only."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, Message]] = {}
        self._threads: dict[tuple[str, str], list[Message]] = {}

    def __iter__(self) -> Iterator[Message]:
        for said in self._said.values():
            yield from said.values()

    def add(self, message: Message) -> None:
        """Append a message to its channel, and to its thread."""
        self._said.setdefault(message.channel, {})[message.ts] = message
        if message.is_reply:
            thread = (message.channel, message.thread_ts or "")
            self._threads.setdefault(thread, []).append(message)

    def remove(self, message: Message) -> None:
        """Take a message out."""
        del self._said[message.channel][message.ts]
        if message.is_reply:
            self._threads[message.channel, message.thread_ts or ""].remove(message)

    def find(self, channel_id: str, ts: str) -> Message:
        """The message with this ``ts``, raising ``message_not_found``."""
        try:
            return self._said[channel_id][ts]
        except KeyError:
            raise SlackError("message_not_found") from None

    def public(self, channel_id: str) -> list[Message]:
        """What every member of a channel sees, threads included; oldest first."""
        return [one for one in self._said.get(channel_id, {}).values() if one.only_for is None]

    def replies(self, parent: Message) -> list[Message]:
        """What was said in the thread under ``parent``, oldest first, without ephemeral ones."""
        thread = self._threads.get((parent.channel, parent.ts), [])
        return [message for message in thread if message.only_for is None]

    def read_by(self, reader: str, channel_id: str, thread_ts: str | None = None) -> list[Message]:
        """What one person sees in a channel, or in a thread with its parent; oldest first."""
        everything = self._said.get(channel_id, {})
        if thread_ts is None:
            said = [message for message in everything.values() if message.is_in_channel]
        else:
            parent = [everything[thread_ts]] if thread_ts in everything else []
            said = parent + self._threads.get((channel_id, thread_ts), [])
        return [message for message in said if message.only_for in {None, reader}]
