"""What can happen in the workspace; events to the bot and the live page both listen to these."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.messages import Message


@dataclass(frozen=True, slots=True)
class Posted:
    """A message is new."""

    message: Message


@dataclass(frozen=True, slots=True)
class Edited:
    """A message reads differently now; ``before`` is what Slack showed until then."""

    message: Message
    before: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message is gone."""

    message: Message


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody added a reaction to a message, or took it back."""

    message: Message
    user: str
    name: str
    is_added: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody came into a channel; ``inviter`` is empty when they came by themselves."""

    channel: str
    user: str
    inviter: str | None


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody is no longer in a channel."""

    channel: str
    user: str


@dataclass(frozen=True, slots=True)
class ModalChanged:
    """The modal that this person sees is another one now, or none."""

    user: str


@dataclass(frozen=True, slots=True)
class HomeChanged:
    """The app published this person's Home tab."""

    user: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """Slack itself tells one person something, such as that a command failed."""

    user: str
    text: str


@dataclass(frozen=True, slots=True)
class BotConnected:
    """The bot's first connection opened, or its last one closed."""

    is_connected: bool


@dataclass(frozen=True, slots=True)
class DateMoved:
    """Somebody set the date of the workspace."""


Happening = (
    Posted
    | Edited
    | Deleted
    | Reacted
    | Joined
    | Left
    | ModalChanged
    | HomeChanged
    | Noticed
    | BotConnected
    | DateMoved
)
Listener = Callable[[Happening], None]
