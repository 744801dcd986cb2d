"""One message that tells who waits how far it is, and becomes the reply in the end."""

import logging
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.mrkdwn import clip
from bot.services import Message, Visibility
from bot.surfaces.delivery import REPLY

PROGRESS = "article6_progress"
# Slack takes a shorter text when a message is changed; its blocks say everything all the same.
LONGEST_UPDATE = 4_000

log = logging.getLogger(__name__)


class ProgressMessage:
    """Posted with the first word and changed from then on, so that nobody is notified again.

    ``ts`` is that of the one that an earlier life of ours posted. ``key`` names the act that it
    answers. ``openly``: others read along, so what is for one person does not get in.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        channel_id: str,
        thread_ts: str | None,
        key: str,
        ts: str | None = None,
        *,
        openly: bool = False,
    ) -> None:
        self._client = client
        self._channel_id = channel_id
        self._thread_ts = thread_ts
        self._key = key
        self._ts = ts
        self._openly = openly

    async def tell(self, shown: Message) -> None:
        """Say how far it is. That it could not be said holds nothing up."""
        if not self._fits(shown):
            return
        try:
            if self._ts is None:
                posted = await self._client.chat_postMessage(
                    channel=self._channel_id,
                    thread_ts=self._thread_ts,
                    metadata=self._metadata(PROGRESS),
                    **shown.as_payload(),
                )
                self._ts = str(posted["ts"])
            else:
                await self._change(self._ts, shown, PROGRESS)
        except SlackApiError as error:
            log.warning("how far it is stays unsaid: %s", error.response.get("error"))

    async def end(self, shown: Message) -> bool:
        """Let it become the reply; ``False`` where there is none that could, or may."""
        if self._ts is None or not self._fits(shown):
            return False
        try:
            await self._change(self._ts, shown, REPLY)
        except SlackApiError as error:
            log.warning("the reply stands by itself: %s", error.response.get("error"))
            self._ts = None
            return False
        return True

    async def _change(self, ts: str, shown: Message, event_type: str) -> None:
        payload = shown.as_payload()
        await self._client.chat_update(
            channel=self._channel_id,
            ts=ts,
            metadata=self._metadata(event_type),
            text=clip(payload["text"], LONGEST_UPDATE),
            blocks=payload["blocks"],
        )

    def _fits(self, shown: Message) -> bool:
        return not self._openly or shown.visibility is Visibility.IN_CHANNEL

    def _metadata(self, event_type: str) -> dict[str, Any]:
        return {"event_type": event_type, "event_payload": {"key": self._key}}
