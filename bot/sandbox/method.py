"""What a row of the table of Web API methods says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.call import Call


@dataclass(frozen=True, slots=True)
class Method:
    """``run`` answers the fields beside ``ok``; any one of ``scopes`` suffices. ``needs`` is
    the kind of token.

    Methods whose scope depends on the kind of conversation ask for it themselves.
    """

    run: Callable[[Call], dict[str, Any]]
    scopes: tuple[str, ...] = ()
    needs: Literal["bot", "app"] = "bot"
