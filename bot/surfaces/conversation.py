"""Mentions and direct messages: stored on arrival, answered, and answered after a crash too."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import dispatch as views
from bot.errors import StorageUnavailable
from bot.register.incoming import IncomingMessage
from bot.services import Modal, Place, Services
from bot.surfaces.act import Act
from bot.surfaces.delivery import REPLY, post_reply, posted, tell_alone, thread_of
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.progress import PROGRESS, ProgressMessage

log = logging.getLogger(__name__)

WORTH_ANSWERING = timedelta(hours=1)
SECONDS_OF_GRACE = 10.0


class Conversation:
    """Answers messages once each."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        services: Services,
        client: AsyncWebClient,
        *,
        grace_seconds: float = SECONDS_OF_GRACE,
    ) -> None:
        self._dispatcher = dispatcher
        self._services = services
        self._client = client
        self._grace_seconds = grace_seconds

    async def receive(self, message: IncomingMessage) -> None:
        """Answer a message that has just arrived, unless it arrived before."""
        try:
            async with self._services.storage.unit_of_work() as work:
                if not await work.inbox.receive(message):
                    return
        except StorageUnavailable:
            log.warning("the inbox is away: answering %s all the same", message.event_id)
        await self._answer(message)

    async def left_over(self, team_id: str) -> Sequence[IncomingMessage]:
        """What has arrived and not been answered: by a life that ended, or at this moment."""
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            return await work.inbox.unanswered(team_id, now - WORTH_ANSWERING)

    async def resume(self, left: Sequence[IncomingMessage]) -> int:
        """Answer what was left over and still is after a moment; return how many that were.

        Another replica may be at work on them: it is given ``grace_seconds`` to finish.
        """
        if not left:
            return 0
        await asyncio.sleep(self._grace_seconds)
        still = [message for message in await self.left_over(left[0].team_id) if message in left]
        for message in still:
            try:
                await self._answer_if_needed(message)
            except SlackApiError as error:
                log.warning("%s stays unanswered: %s", message.event_id, error.response["error"])
        return len(still)

    async def _answer_if_needed(self, message: IncomingMessage) -> None:
        before = await posted(self._client, message)
        if REPLY in before:
            await self._settle(message)
        else:
            await self._answer(message, before.get(PROGRESS))

    async def _answer(self, message: IncomingMessage, progress_ts: str | None = None) -> None:
        """Answer; what told how far it was, ``progress_ts``, becomes the reply."""
        thread_ts = thread_of(message)
        progress = ProgressMessage(
            self._client,
            message.channel_id,
            thread_ts or (None if message.private else message.ts),
            message.event_id,
            progress_ts,
            openly=not message.private,
        )
        act = Act(
            user_id=message.user_id,
            channel_id=message.channel_id,
            key=message.event_id,
            place=Place.DIRECT if message.private else Place.MENTION,
            thread_ts=thread_ts,
            link=lambda: self._link(message),
            file_ids=message.file_ids,
            progress=progress.tell,
        )
        shown = await self._dispatcher.run(message.text, act)
        if isinstance(shown, Modal):
            shown = views.open_form(shown.title, message.text)
        if not await progress.end(shown):
            await post_reply(self._client, shown, act, message.ts)
            await progress.end(views.told_alone(message.user_id))
        await self._settle(message)
        if shown.alone:
            await tell_alone(self._client, shown.alone, act, message.ts)

    async def _settle(self, message: IncomingMessage) -> None:
        try:
            async with self._services.storage.unit_of_work() as work:
                await work.inbox.answered(message.team_id, message.event_id)
        except StorageUnavailable:
            log.warning("the inbox is away: %s may be looked at again", message.event_id)

    async def _link(self, message: IncomingMessage) -> str | None:
        try:
            found = await self._client.chat_getPermalink(
                channel=message.channel_id, message_ts=message.ts
            )
        except SlackApiError:
            return None
        return str(found["permalink"])
