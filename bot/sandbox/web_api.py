"""The Web API under ``/api/``: tokens, scopes, arguments, limits, then the method itself."""

import json
from typing import Any, Final

from aiohttp import web

from bot.sandbox.call import Call, require_any_scope
from bot.sandbox.errors import RateLimitedError, SlackError
from bot.sandbox.methods.table import METHODS
from bot.sandbox.sandbox import Sandbox

BOT_TOKEN: Final = "xoxb-sandbox"  # noqa: S105 - good for this machine's sandbox only
APP_TOKEN: Final = "xapp-sandbox"  # noqa: S105 - the same
_TOKENS: Final = {"bot": BOT_TOKEN, "app": APP_TOKEN}


class WebApi:
    """Answers every call with Slack's JSON, errors included."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def serve(self, request: web.Request) -> web.Response:
        """One request, and what goes wrong with it where somebody wants that."""
        fault = self._sandbox.faults.strike(request.match_info["method"])
        if fault is not None and fault.answer == "429":
            return _too_many(RateLimitedError(fault.retry_after))
        if fault is not None and fault.answer == "500":
            return _broken()
        response = await self._answer(request)
        if fault is not None and fault.answer == "500 when done":
            return _broken()
        if fault is not None and request.transport is not None:
            request.transport.abort()
        return response

    async def _answer(self, request: web.Request) -> web.Response:
        """HTTP 200 whatever the answer, except 429 when there were too many."""
        headers = {"x-oauth-scopes": ",".join(sorted(self._sandbox.manifest.scopes))}
        try:
            answer = self._call(
                request.match_info["method"],
                await _arguments(request),
                request.headers.get("Authorization", ""),
            )
        except RateLimitedError as refusal:
            return _too_many(refusal)
        except SlackError as refusal:
            return web.json_response(refusal.as_slack(), headers=headers)
        return web.json_response({"ok": True, **answer}, headers=headers)

    def _call(self, name: str, arguments: dict[str, Any], authorization: str) -> dict[str, Any]:
        method = METHODS.get(name)
        if method is None:
            raise SlackError("unknown_method", req_method=name)
        token = authorization.removeprefix("Bearer ").strip() or arguments.pop("token", "")
        if not token:
            raise SlackError("not_authed")
        if token not in _TOKENS.values():
            raise SlackError("invalid_auth")
        if token != _TOKENS[method.needs]:
            raise SlackError("not_allowed_token_type")
        if token == BOT_TOKEN and self._sandbox.faults.token_error:
            raise SlackError(self._sandbox.faults.token_error)
        require_any_scope(self._sandbox, method.scopes)
        self._sandbox.limits.count(name, arguments)
        return method.run(Call(self._sandbox, arguments))


def _too_many(refusal: RateLimitedError) -> web.Response:
    headers = {"Retry-After": str(refusal.retry_after)}
    return web.json_response(refusal.as_slack(), status=429, headers=headers)


def _broken() -> web.Response:
    return web.json_response(SlackError("internal_error").as_slack(), status=500)


async def _arguments(request: web.Request) -> dict[str, Any]:
    arguments: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text() or "{}")
        except ValueError:
            raise SlackError("invalid_json") from None
        if not isinstance(body, dict):
            raise SlackError("json_not_object")
        arguments |= body
    else:
        arguments |= await request.post()
    return arguments
