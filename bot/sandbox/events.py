"""Events of the Events API: what the bot is told of what happens, if it asked for it."""

import secrets
from collections.abc import Callable
from typing import Any

from bot.sandbox.happenings import Deleted, Edited, Happening, Joined, Left, Posted, Reacted
from bot.sandbox.manifest import AppManifest
from bot.sandbox.members import APP_ID, BOT_USER_ID, MEMBERS, TEAM_ID
from bot.sandbox.messages import Message
from bot.sandbox.view import View
from bot.sandbox.workspace import Workspace

Json = dict[str, Any]


class Events:
    """Turns happenings into event payloads and passes those subscribed to on to ``send``."""

    def __init__(
        self, workspace: Workspace, manifest: AppManifest, send: Callable[[Json], None]
    ) -> None:
        self._workspace = workspace
        self._subscribed = manifest.events
        self._send = send

    def hear(self, happening: Happening) -> None:
        """Tell the bot, where it is a member of the channel concerned."""
        match happening:
            case Posted(message) if message.only_for is None and self._is_there(message.channel):
                self._tell_of_message(message)
            case Edited(message, before) if message.only_for is None:
                self._message_event(
                    message,
                    {"subtype": "message_changed", "hidden": True}
                    | {"message": message.as_slack(), "previous_message": before},
                )
            case Deleted(message) if message.only_for is None:
                self._message_event(
                    message,
                    {"subtype": "message_deleted", "hidden": True, "deleted_ts": message.ts}
                    | {"previous_message": message.as_slack()},
                )
            case Reacted(message, user, name, is_added):
                kind = "reaction_added" if is_added else "reaction_removed"
                self._tell_of_reaction(kind, message, user, name)
            case Joined(channel_id, user, inviter):
                self._tell_of_membership("member_joined_channel", channel_id, user, inviter)
            case Left(channel_id, user):
                self._tell_of_membership("member_left_channel", channel_id, user, None)
            case _:
                pass

    def home_opened(self, user: str, channel_id: str, tab: str, view: View | None) -> None:
        """Tell the bot that somebody opened its App Home."""
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel_id, "tab": tab}
        if view is not None:
            event["view"] = view.as_slack()
        self._emit("app_home_opened", event)

    def _tell_of_message(self, message: Message) -> None:
        channel = self._workspace.channel(message.channel)
        said = message.as_slack()
        if message.is_reply:
            parent = self._workspace.log.find(message.channel, message.thread_ts or "")
            said["parent_user_id"] = parent.user
        if message.user != BOT_USER_ID:
            said["client_msg_id"] = f"{message.channel}-{message.ts}".lower()
        sender = MEMBERS[message.user]
        if sender.is_stranger:
            said |= {"user_team": sender.team_id, "source_team": sender.team_id}
        if f"<@{BOT_USER_ID}" in message.text and channel.kind != "dm":
            mention = {key: value for key, value in said.items() if key != "parent_user_id"}
            self._emit("app_mention", mention | {"type": "app_mention"}, message.channel)
        self._emit(_message_kind(channel.event_type), self._placed(message, said), message.channel)

    def _message_event(self, message: Message, event: Json) -> None:
        if not self._is_there(message.channel):
            return
        ts = self._workspace.next_ts()
        channel = self._workspace.channel(message.channel)
        event = {"type": "message", "ts": ts, "event_ts": ts} | event
        self._emit(_message_kind(channel.event_type), self._placed(message, event), message.channel)

    def _placed(self, message: Message, event: Json) -> Json:
        return event | {"channel_type": self._workspace.channel(message.channel).event_type}

    def _tell_of_reaction(self, kind: str, message: Message, user: str, name: str) -> None:
        if not self._is_there(message.channel):
            return
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event = {"user": user, "reaction": name, "item_user": message.user, "item": item}
        self._emit(kind, {"type": kind} | event, message.channel, is_placed=False)

    def _tell_of_membership(
        self, kind: str, channel_id: str, user: str, inviter: str | None
    ) -> None:
        if not self._is_there(channel_id) and user != BOT_USER_ID:
            return
        channel = self._workspace.channel(channel_id)
        event: Json = {"type": kind, "user": user, "channel_type": channel.id[0], "team": TEAM_ID}
        self._emit(kind, event | ({"inviter": inviter} if inviter else {}), channel_id)

    def _is_there(self, channel_id: str) -> bool:
        return BOT_USER_ID in self._workspace.channel(channel_id).members

    def _emit(
        self, kind: str, event: Json, channel_id: str | None = None, *, is_placed: bool = True
    ) -> None:
        if kind not in self._subscribed:
            return
        is_shared = channel_id is not None and self._workspace.channel(channel_id).is_shared
        event = dict(event)
        if channel_id is not None and is_placed:
            event["channel"] = channel_id
        event.setdefault("event_ts", event.get("ts") or self._workspace.next_ts())
        payload = {
            "token": "sandbox",
            "team_id": TEAM_ID,
            "context_team_id": TEAM_ID,
            "context_enterprise_id": None,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev0{secrets.token_hex(5).upper()}",
            "event_time": int(self._workspace.now()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM_ID,
                    "user_id": BOT_USER_ID,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": is_shared,
            "event_context": f"4-{secrets.token_urlsafe(24)}",
        }
        self._send(payload)


def _message_kind(event_type: str) -> str:
    # The subscription is named in the plural, except for direct messages.
    return {"channel": "message.channels", "group": "message.groups", "im": "message.im"}[
        event_type
    ]
