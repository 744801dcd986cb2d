"""Act as a person of the workspace, in tests and behind the page, and wait for what appears."""

from typing import Any

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.files import Upload
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.onlooker import Onlooker
from bot.sandbox.pressing import find_element, load_options, press
from bot.sandbox.reacting import react
from bot.sandbox.shortcuts import shortcut_payload
from bot.sandbox.speaking import run_command, say
from bot.sandbox.submitting import Submitted, close, submit
from bot.sandbox.view import View
from bot.sandbox.view_state import field_of


class Person(Onlooker):
    """One member at work. Get one with ``running.person("U0COORDLB")``.

    Acting awaits the bot's acknowledgement; what the bot then does is waited for with
    ``reads``, ``sees_modal``, ``sees_home`` and ``is_told``, which return as soon as it is
    there and raise ``TimeoutError``, saying what is there instead, after ten seconds::

        coordinator = running.person("U0COORDLB")
        question = await coordinator.say("C0CCM", "@Article 6 Who may request assistance?")
        answer = await coordinator.reads("Article 6", "C0CCM", thread_ts=question.ts)
        await coordinator.press(answer, "share")

        await coordinator.command("C0CCM", "/ccm followup")
        modal = await coordinator.sees_modal("Follow-up")
        outcome = await coordinator.submit(modal, {"note": "Call back", "due": "2026-12-15"})
        assert outcome.is_accepted

    What Slack's client would not allow raises ``NotPossibleError``.
    """

    @property
    def dm(self) -> str:
        """The ID of this person's direct message with the bot."""
        return self._sandbox.workspace.open_dm(self.id, BOT_USER_ID).id

    async def say(self, channel: str, text: str, thread_ts: str | None = None) -> Message:
        """Write a message; ``@Article 6`` mentions the bot."""
        return say(self._sandbox, self.id, channel, text, thread_ts)

    async def upload(self, channel: str, text: str, **files: bytes) -> Message:
        """Share files; ``report_md=b"…"`` is the file report.md."""
        uploads = tuple(
            Upload(".".join(name.rsplit("_", 1)), content) for name, content in files.items()
        )
        return say(self._sandbox, self.id, channel, text, uploads=uploads)

    async def command(self, channel: str, typed: str) -> None:
        """Run a slash command, for example ``/ccm ask …``."""
        await run_command(self._sandbox, self.id, channel, typed)

    async def press(self, place: Message | View, action_id: str, **chosen: Any) -> None:
        """Use a button, or a menu with what was ``chosen`` (``selected_date="2026-12-15"``).

        ``block_id`` says which one, where several have the same action_id.
        """
        given = {"action_id": action_id} | chosen
        await press(self._sandbox, self.id, place, given, {})

    async def shortcut(self, callback_id: str, message: Message | None = None) -> None:
        """Choose a global shortcut, or one in the menu of ``message``."""
        payload = shortcut_payload(self._sandbox, self.id, callback_id, message)
        await self._sandbox.interact(payload)

    async def react(self, message: Message, name: str) -> None:
        """Add a reaction, for example "eyes"."""
        react(self._sandbox.workspace, message, self.id, name)

    async def options(self, place: Message | View, action_id: str, typed: str) -> dict[str, Any]:
        """What the app offers in a typing menu for what was typed so far."""
        return await load_options(self._sandbox, self.id, place, {"action_id": action_id}, typed)

    async def submit(self, modal: View, fields: dict[str, Any] | None = None) -> Submitted:
        """Fill in fields by action_id (or block_id) and submit.

        Give texts and dates as text; a menu's option as its value or its text, a list for
        several. Fields that are not given keep what the app prefilled.
        """
        values: dict[str, Any] = {}
        for name, value in (fields or {}).items():
            block_id, element = _field(modal, name)
            entry = {"type": element["type"]}
            entry[str(field_of(element))] = await self._chosen(modal, element, value)
            values.setdefault(block_id, {})[element["action_id"]] = entry
        return await submit(self._sandbox, self.id, modal, values)

    async def _chosen(self, modal: View, element: dict[str, Any], value: Any) -> Any:
        """What a person picks by its text or value, as the option that Slack sends."""
        if isinstance(value, list):
            return [await self._chosen(modal, element, one) for one in value]
        name = str(field_of(element))
        if not name.startswith("selected_option") or not isinstance(value, str):
            return value
        offered = element
        if "external" in element["type"]:
            offered = await self.options(modal, element["action_id"], value)
        groups = offered.get("option_groups") or [{"options": offered.get("options") or []}]
        for option in (option for group in groups for option in group["options"]):
            if value in {option["value"], option["text"]["text"]}:
                return option
        raise NotPossibleError(f"{value!r} is not offered in {element['action_id']!r}: {groups}")

    async def close(self, modal: View) -> None:
        """Close the modal without submitting it."""
        await close(self._sandbox, self.id, modal)

    async def open_home(self, tab: str = "home") -> None:
        """Open the app's Home, or its messages with ``tab="messages"``."""
        home = self._sandbox.workspace.views.homes.get(self.id) if tab == "home" else None
        self._sandbox.events.home_opened(self.id, self.dm, tab, home)


def _field(modal: View, name: str) -> tuple[str, dict[str, Any]]:
    for block in modal.blocks:
        if block["block_id"] == name and block["type"] == "input":
            return name, block["element"]
    return find_element(modal, None, name)
