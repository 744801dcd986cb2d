"""Answers to one person's doing: through a response URL, or in an acknowledgement's body."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.call import Call
from bot.sandbox.content import content, metadata, thread_in
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.methods.chat import LONGEST_TEXT
from bot.sandbox.response_urls import ResponseUrl
from bot.sandbox.sandbox import Sandbox


class RespondEndpoint:
    """Serves ``/respond/T…/secret``."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def serve(self, request: web.Request) -> web.Response:
        """One use of a response URL; a used-up one is HTTP 404, refused content HTTP 400."""
        try:
            to = self._sandbox.response_urls.use(request.match_info["secret"])
        except SlackError as refusal:
            return web.json_response(refusal.as_slack(), status=404)
        try:
            body = json.loads(await request.text())
            respond(self._sandbox, to, body)
        except (ValueError, AttributeError):
            return web.json_response(SlackError("invalid_payload").as_slack(), status=400)
        except SlackError as refusal:
            return web.json_response(refusal.as_slack(), status=400)
        return web.json_response({"ok": True})


def respond(sandbox: Sandbox, to: ResponseUrl, body: dict[str, Any]) -> None:
    """Post, replace or delete as ``body`` says. Raises ``SlackError`` for refused content.

    Without ``response_type`` only the person who acted sees it.
    """
    call = Call(sandbox, body)
    original = _original(sandbox, to)
    if call.flag("delete_original"):
        if original is None:
            raise SlackError("message_not_found")
        sandbox.workspace.delete(original)
        return
    text, blocks = content(call, LONGEST_TEXT)
    if call.flag("replace_original") and original is not None:
        sandbox.workspace.edit(original, text, blocks or [], metadata(call) or original.metadata)
        return
    sandbox.workspace.post(
        to.channel,
        BOT_USER_ID,
        text,
        blocks=blocks or [],
        thread_ts=thread_in(call, sandbox.workspace.channel(to.channel)),
        only_for=None if call.optional("response_type") == "in_channel" else to.user,
        metadata=metadata(call),
    )


def _original(sandbox: Sandbox, to: ResponseUrl) -> Message | None:
    if to.message_ts is None:
        return None
    try:
        return sandbox.workspace.log.find(to.channel, to.message_ts)
    except SlackError:
        return None
