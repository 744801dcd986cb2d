"""Files that people share: their contents are kept until the sandbox stops, as they were sent."""

import secrets
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.errors import NotPossibleError, SlackError

MOST_FILES: Final = 10
LARGEST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a person chose it."""

    name: str
    content: bytes


class SharedFiles:
    """Every file of the workspace, by its ID."""

    def __init__(self) -> None:
        self._uploads: dict[str, Upload] = {}

    def add(self, uploads: tuple[Upload, ...], user: str) -> list[dict[str, Any]]:
        """Keep them; return each as a message shows it. Raises ``NotPossibleError``."""
        if len(uploads) > MOST_FILES:
            raise NotPossibleError(f"A message takes at most {MOST_FILES} files.")
        if any(len(upload.content) > LARGEST for upload in uploads):
            raise NotPossibleError(f"The sandbox takes files up to {LARGEST // 1024**2} MB.")
        shown = []
        for upload in uploads:
            file_id = f"F0{secrets.token_hex(4).upper()}"
            self._uploads[file_id] = upload
            size = len(upload.content)
            shown.append(
                {"id": file_id, "name": upload.name, "title": upload.name, "size": size}
                | {"user": user, "mode": "hosted", "is_external": False}
            )
        return shown

    def find(self, file_id: str) -> Upload:
        """The file with this ID, raising ``file_not_found``."""
        try:
            return self._uploads[file_id]
        except KeyError:
            raise SlackError("file_not_found") from None


def address(base: str, file_id: str, name: str) -> str:
    """Where the content is fetched, with the token of the app."""
    return f"{base}/files/{file_id}/{quote(name, safe='')}"


async def chosen_files(request: web.Request) -> tuple[dict[str, str], tuple[Upload, ...]]:
    """The fields and files of a form that the page sends. Raises ``NotPossibleError``."""
    fields: dict[str, str] = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if part.filename is None:  # type: ignore[union-attr] # parts of a form are not nested
            fields[str(part.name)] = await part.text()  # type: ignore[union-attr]
            continue
        content = bytearray()
        while piece := await part.read_chunk():  # type: ignore[union-attr]
            content += piece
            if len(content) > LARGEST:
                raise NotPossibleError(f"The sandbox takes files up to {LARGEST // 1024**2} MB.")
        uploads.append(Upload(part.filename, bytes(content)))  # type: ignore[union-attr]
    return fields, tuple(uploads)
