"""What a file in ``commands/`` declares: its verb, who may use it, and what it listens to."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.blocks.message import Shown
from bot.roles import EVERYBODY, Role
from bot.services.request import Request
from bot.services.services import Services

Handler = Callable[[Request, Services], Awaitable[Shown]]
OptionsHandler = Callable[[Request, Services], Awaitable[Sequence[tuple[str, str]]]]
"""Answers what was typed (``request.text``) with (label, value) pairs, at most 100."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry in Slack's menus. ``kind``: ``message`` (on a message) or ``global``."""

    callback_id: str
    name: str
    description: str
    kind: str
    open: Handler


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of ``/ccm``.

    ``usage`` holds example lines, most usual first. ``allowed`` names the roles of which one is
    needed for the verb and all that it listens to; ``doing`` completes "… is for the ISU".
    ``actions`` are buttons and menus by ``action_id``, ``submissions`` modals by ``callback_id``,
    ``options`` menus with typeahead by ``action_id``.
    """

    name: str
    summary: str
    usage: tuple[str, ...]
    run: Handler
    allowed: frozenset[Role] = EVERYBODY
    doing: str = "This"
    actions: Mapping[str, Handler] = field(default_factory=dict)
    submissions: Mapping[str, Handler] = field(default_factory=dict)
    options: Mapping[str, OptionsHandler] = field(default_factory=dict)
    shortcuts: tuple[Shortcut, ...] = ()
