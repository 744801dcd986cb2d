"""Files that people shared in Slack, fetched with the bot's token."""

from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import UserError
from bot.services import SharedFile

SLACK_S_OWN = "files.slack.com"
SECONDS = 60
PIECE = 65_536


class SlackFiles:
    """Fetches by the address that Slack tells, and only from Slack: the token goes with it."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def size(self, file_id: str) -> int:
        """See ``Files``."""
        try:
            return int((await self._about(file_id)).get("size") or 0)
        except UserError:
            return 0

    async def fetch(self, file_id: str, most_bytes: int) -> SharedFile:
        """Fetch one file, at most ``most_bytes`` of it and one more; see ``Files``."""
        about = await self._about(file_id)
        name = str(about.get("name") or about["id"])
        if int(about.get("size") or 0) > most_bytes:
            raise UserError(
                f"{name} is larger than {most_bytes // 1024**2} MB.", fix="Share it in parts."
            )
        address = str(about.get("url_private_download") or "")
        if not self._is_slack_s(address):
            raise UserError(f"{name} does not lie with Slack.", fix="Upload the file itself.")
        return SharedFile(name, await self._download(address, most_bytes))

    async def _about(self, file_id: str) -> dict[str, Any]:
        try:
            found = await self._client.files_info(file=file_id)
        except SlackApiError as error:
            raise _out_of_reach(str(error.response.get("error"))) from error
        about: dict[str, Any] = found["file"]
        return about

    async def _download(self, address: str, most_bytes: int) -> bytes:
        content = bytearray()
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        headers = {"Authorization": f"Bearer {self._client.token}"}
        try:
            # Without a scope Slack sends to a page to sign in, and not an error.
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.get(address, headers=headers, allow_redirects=False) as response,
            ):
                if response.status != HTTPStatus.OK:
                    raise _out_of_reach(str(response.status))
                async for piece in response.content.iter_chunked(PIECE):
                    content += piece
                    if len(content) > most_bytes:
                        break
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _out_of_reach(type(error).__name__) from error
        return bytes(content)

    def _is_slack_s(self, address: str) -> bool:
        parts, api = urlsplit(address), urlsplit(self._client.base_url)
        if (parts.scheme, parts.netloc) == (api.scheme, api.netloc):
            return True
        return parts.scheme == "https" and parts.hostname == SLACK_S_OWN


def _out_of_reach(reason: str) -> UserError:
    return UserError(
        f"I could not fetch the file from Slack ({reason}).",
        fix="Share it with me again; an administrator can check the scope files:read.",
    )
