"""Modals and Home tabs: which ones a person has open, stacked up to three deep as in Slack."""

import itertools
import secrets
from collections.abc import Callable
from typing import Any, Final

from bot.sandbox.errors import SlackError
from bot.sandbox.happenings import Happening, HomeChanged, ModalChanged
from bot.sandbox.view import View

DEEPEST_STACK: Final = 3


class Views:
    """The views of everybody. ``tell`` is called when what a person sees has changed."""

    def __init__(self, tell: Callable[[Happening], None]) -> None:
        self.homes: dict[str, View] = {}
        self._stacks: dict[str, list[View]] = {}
        self._tell = tell
        self._numbers = itertools.count(1)

    def top(self, user: str) -> View | None:
        """The modal this person has in front of them."""
        stack = self._stacks.get(user)
        return stack[-1] if stack else None

    def stack(self, user: str) -> tuple[View, ...]:
        """The person's modals, the one in front last."""
        return tuple(self._stacks.get(user, ()))

    def find(self, view_id: str) -> View:
        """The view with this ID, raising ``not_found``."""
        everything = [*self.homes.values(), *itertools.chain(*self._stacks.values())]
        for view in everything:
            if view.id == view_id:
                return view
        raise SlackError("not_found")

    def find_external(self, external_id: str) -> View:
        """The modal with the ID that the app chose, raising ``not_found``."""
        for view in itertools.chain(*self._stacks.values()):
            if view.given.get("external_id") == external_id:
                return view
        raise SlackError("not_found")

    def open(self, user: str, given: dict[str, Any]) -> View:
        """Show a modal in place of whatever the person had open."""
        self._check_external_id(given)
        self._stacks[user] = [view := self._new(user, given)]
        self._tell(ModalChanged(user))
        return view

    def push(self, user: str, given: dict[str, Any]) -> View:
        """Show a modal on top; raises ``push_limit_reached`` above three."""
        stack = self._stacks.get(user, [])
        if not stack:
            raise SlackError("not_found")
        if len(stack) >= DEEPEST_STACK:
            raise SlackError("push_limit_reached")
        self._check_external_id(given)
        view = self._new(user, given)
        view.root_id, view.previous_id = stack[0].id, stack[-1].id
        stack.append(view)
        self._tell(ModalChanged(user))
        return view

    def update(self, view: View, given: dict[str, Any], expected_hash: str | None = None) -> View:
        """Show other content in an open view; ``expected_hash`` guards against a race."""
        if expected_hash is not None and expected_hash != view.hash:
            raise SlackError("hash_conflict")
        self._check_external_id(given, besides=view)
        view.given, view.hash = given, secrets.token_hex(8)
        self._tell(ModalChanged(view.user))
        return view

    def publish(self, user: str, given: dict[str, Any], expected_hash: str | None = None) -> View:
        """Make this the person's Home tab; it keeps its view ID."""
        before = self.homes.get(user)
        if expected_hash is not None and before is not None and before.hash != expected_hash:
            raise SlackError("hash_conflict")
        view = self._new(user, given)
        if before is not None:
            view.id = view.root_id = before.id
        self.homes[user] = view
        self._tell(HomeChanged(user))
        return view

    def close(self, view: View) -> None:
        """Take one modal away; the one below it comes to the front."""
        stack = self._stacks.get(view.user, [])
        if view in stack:
            stack.remove(view)
            self._tell(ModalChanged(view.user))

    def clear(self, user: str) -> None:
        """Take all modals of a person away."""
        self._stacks.pop(user, None)
        self._tell(ModalChanged(user))

    def _new(self, user: str, given: dict[str, Any]) -> View:
        # The random part keeps IDs apart from those of homes saved by an earlier run.
        view_id = f"V0{next(self._numbers):04d}{secrets.token_hex(3).upper()}"
        return View(view_id, user, given, root_id=view_id, hash=secrets.token_hex(8))

    def _check_external_id(self, given: dict[str, Any], besides: View | None = None) -> None:
        external_id = given.get("external_id")
        for view in itertools.chain(*self._stacks.values()):
            if external_id and view is not besides and view.given.get("external_id") == external_id:
                raise SlackError("duplicate_external_id")
