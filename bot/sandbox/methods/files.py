"""files.info, and the address that it tells, where the app fetches what a file holds."""

from typing import Any

from aiohttp import web

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.files import address
from bot.sandbox.method import Method
from bot.sandbox.sandbox import Sandbox


def info(call: Call) -> dict[str, Any]:
    """files.info: a file on a message in a conversation that the bot is in."""
    file_id = call.text("file", "file_not_found")
    call.workspace.files.find(file_id)
    shared = call.workspace.file_on_message(file_id)
    where = address(call.sandbox.url, file_id, shared["name"])
    return {"file": shared | {"url_private": where, "url_private_download": where}}


class FileEndpoint:
    """Serves contents to the token of the bot; others are sent to sign in, as Slack does."""

    def __init__(self, sandbox: Sandbox, token: str) -> None:
        self._sandbox = sandbox
        self._token = token

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One file."""
        given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        if given != self._token or "files:read" not in self._sandbox.manifest.scopes:
            raise web.HTTPFound("/")
        try:
            upload = self._sandbox.workspace.files.find(request.match_info["file"])
        except SlackError:
            raise web.HTTPNotFound from None
        return web.Response(body=upload.content, content_type="application/octet-stream")


METHODS = {"files.info": Method(info, ("files:read",))}
