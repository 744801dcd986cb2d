"""The methods of Slack that jobs need, kept in memory; what goes wrong can be set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient


@dataclass
class Response:
    """What Slack's error carries."""

    status_code: int = 200
    data: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


def refusal(code: str) -> SlackApiError:
    return _error(code, Response(data={"ok": False, "error": code}))


def too_many(seconds: int) -> SlackApiError:
    response = Response(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(seconds)})
    return _error("ratelimited", response)


def broken() -> SlackApiError:
    return _error("internal_error", Response(500, {"ok": False, "error": "internal_error"}))


def _error(code: str, response: Response) -> SlackApiError:
    return SlackApiError(code, response)  # type: ignore[no-untyped-call] # Slack's is untyped


class FakeSlack:
    """``before``: raised in turn instead of posting. ``after``: raised in turn once posted.

    ``without_direct_messages``: raised in turn instead of opening one; ``blind``: instead of
    telling what was posted; ``unchangeable``: instead of changing it.
    """

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.before: list[Exception] = []
        self.after: list[Exception] = []
        self.blind: list[Exception] = []
        self.looked_up = 0
        self.without_direct_messages: list[Exception] = []
        self.unchangeable: list[Exception] = []

    @property
    def client(self) -> AsyncWebClient:
        return cast(AsyncWebClient, self)

    async def chat_postMessage(self, **message: Any) -> dict[str, Any]:  # noqa: N802 - Slack's name
        if self.before:
            raise self.before.pop(0)
        ts = f"1700000000.{len(self.posts):06d}"
        self.posts.append({**message, "ts": ts})
        if self.after:
            raise self.after.pop(0)
        return {"ok": True, "ts": ts}

    async def chat_update(self, *, channel: str, ts: str, **message: Any) -> dict[str, Any]:
        if self.unchangeable:
            raise self.unchangeable.pop(0)
        [posted] = [one for one in self.posts if (one["channel"], one["ts"]) == (channel, ts)]
        posted.update(message)
        return {"ok": True, "ts": ts}

    async def conversations_history(self, *, channel: str, **_: Any) -> dict[str, Any]:
        self.looked_up += 1
        return self._page(channel, None)

    async def conversations_replies(self, *, channel: str, ts: str, **_: Any) -> dict[str, Any]:
        self.looked_up += 1
        return self._page(channel, ts)

    async def conversations_open(self, *, users: str) -> dict[str, Any]:
        if self.without_direct_messages:
            raise self.without_direct_messages.pop(0)
        return {"ok": True, "channel": {"id": f"D{users}"}}

    @property
    def in_channels(self) -> list[dict[str, Any]]:
        """What was posted outside of threads."""
        return [post for post in self.posts if not post.get("thread_ts")]

    @property
    def keys(self) -> list[str]:
        """The keys of all posts, in order."""
        return [str(post["metadata"]["event_payload"]["key"]) for post in self.posts]

    def _page(self, channel: str, thread_ts: str | None) -> dict[str, Any]:
        if self.blind:
            raise self.blind.pop(0)
        place = (channel, thread_ts)
        posts = reversed(self.posts)
        found = [
            post
            for post in posts
            if (post["channel"], post.get("thread_ts")) == place
            or (post["channel"], post["ts"]) == place
        ]
        return {"ok": True, "messages": found, "response_metadata": {"next_cursor": ""}}
