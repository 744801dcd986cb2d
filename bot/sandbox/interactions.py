"""Payloads of what a person does to the app: commands, buttons, menus, modals and shortcuts."""

from typing import Any

from bot.sandbox.members import APP_ID, MEMBERS, TEAM_DOMAIN, TEAM_ID
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import View

Json = dict[str, Any]


class Interactions:
    """Builds the payloads of one person's doings, each with a fresh trigger ID."""

    def __init__(self, sandbox: Sandbox, user: str) -> None:
        self._sandbox = sandbox
        self._user = user

    def command(self, channel_id: str, command: str, text: str) -> Json:
        """A slash command; every field is a string, as Slack sends it."""
        channel = self._sandbox.workspace.channel(channel_id)
        names = {"channel": channel.name, "private": "privategroup", "dm": "directmessage"}
        return {
            "token": "sandbox",
            "team_id": TEAM_ID,
            "team_domain": TEAM_DOMAIN,
            "channel_id": channel_id,
            "channel_name": names[channel.kind],
            "user_id": self._user,
            "user_name": MEMBERS[self._user].handle,
            "command": command,
            "text": text,
            "api_app_id": APP_ID,
            "is_enterprise_install": "false",
            "response_url": self._response_url(channel_id),
            "trigger_id": self._trigger(),
        }

    def press_in_message(self, message: Message, action: Json, values: Json) -> Json:
        """A button or menu of a message was used."""
        payload = self._about("block_actions") | self._message_place(message)
        return payload | {
            "trigger_id": self._trigger(),
            "response_url": self._response_url(message.channel, message.ts),
            "state": {"values": values},
            "actions": [action],
        }

    def press_in_view(self, view: View, action: Json) -> Json:
        """A button or menu of a modal or Home tab was used."""
        payload = self._about("block_actions") | self._view_place(view)
        return payload | {"trigger_id": self._trigger(), "actions": [action]}

    def options(self, place: Message | View, block_id: str, action_id: str, value: str) -> Json:
        """Somebody types into a menu whose options the app provides."""
        about = self._view_place(place) if isinstance(place, View) else self._message_place(place)
        asked = {"block_id": block_id, "action_id": action_id, "value": value}
        return self._about("block_suggestion") | about | asked

    def submission(self, view: View) -> Json:
        """A modal was submitted."""
        about = self._about("view_submission")
        return about | {
            "trigger_id": self._trigger(),
            "view": view.as_slack(),
            "response_urls": [],
        }

    def closing(self, view: View, *, is_cleared: bool) -> Json:
        """A modal was closed without submitting it."""
        return self._about("view_closed") | {"view": view.as_slack(), "is_cleared": is_cleared}

    def shortcut(self, callback_id: str) -> Json:
        """A global shortcut was chosen."""
        about = self._about("shortcut")
        return about | {
            "callback_id": callback_id,
            "trigger_id": self._trigger(),
            "action_ts": self._sandbox.workspace.next_ts(),
        }

    def message_shortcut(self, callback_id: str, message: Message) -> Json:
        """A shortcut was chosen in the menu of a message."""
        replies = self._sandbox.workspace.log.replies(message)
        return (
            self.shortcut(callback_id)
            | {"type": "message_action", "message_ts": message.ts}
            | {"message": message.as_slack(replies), "channel": self._channel(message.channel)}
            | {"response_url": self._response_url(message.channel, message.ts)}
        )

    def _about(self, kind: str) -> Json:
        person = MEMBERS[self._user]
        return {
            "type": kind,
            "user": {
                "id": person.id,
                "username": person.handle,
                "name": person.handle,
                "team_id": person.team_id,
            },
            "api_app_id": APP_ID,
            "token": "sandbox",
            "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _message_place(self, message: Message) -> Json:
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.only_for is not None,
        }
        if message.is_reply:
            container["thread_ts"] = message.thread_ts
        place: Json = {"container": container, "channel": self._channel(message.channel)}
        if message.only_for is None:  # Slack leaves the text of ephemeral messages out.
            place["message"] = message.as_slack(self._sandbox.workspace.log.replies(message))
        return place

    def _view_place(self, view: View) -> Json:
        return {"container": {"type": "view", "view_id": view.id}, "view": view.as_slack()}

    def _channel(self, channel_id: str) -> Json:
        channel = self._sandbox.workspace.channel(channel_id)
        name = "privategroup" if channel.kind == "private" else channel.name
        return {"id": channel.id, "name": name}

    def _trigger(self) -> str:
        return self._sandbox.triggers.issue(self._user)

    def _response_url(self, channel_id: str, message_ts: str | None = None) -> str:
        secret = self._sandbox.response_urls.issue(self._user, channel_id, message_ts)
        return f"{self._sandbox.url}/respond/{TEAM_ID}/{secret}"
