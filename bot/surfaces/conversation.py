"""Mentions and direct messages: stored on arrival, answered, and answered after a crash too."""

import logging
from datetime import timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StorageUnavailable
from bot.register.incoming import IncomingMessage
from bot.services import Place, Services
from bot.surfaces.act import Act
from bot.surfaces.delivery import post_reply, was_posted
from bot.surfaces.dispatcher import Dispatcher

log = logging.getLogger(__name__)

WORTH_ANSWERING = timedelta(hours=1)


class Conversation:
    """Answers messages once each."""

    def __init__(self, dispatcher: Dispatcher, services: Services, client: AsyncWebClient) -> None:
        self._dispatcher = dispatcher
        self._services = services
        self._client = client

    async def receive(self, message: IncomingMessage) -> None:
        """Answer a message that has just arrived, unless it arrived before."""
        try:
            async with self._services.storage.unit_of_work() as work:
                if not await work.inbox.receive(message):
                    return
        except StorageUnavailable:
            log.warning("the inbox is away: answering %s all the same", message.event_id)
        await self._answer(message)

    async def resume(self, team_id: str) -> int:
        """Answer what an earlier life of this process left unanswered; return how many."""
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            left = await work.inbox.unanswered(team_id, now - WORTH_ANSWERING)
        for message in left:
            try:
                await self._answer_if_needed(message)
            except SlackApiError as error:
                log.warning("%s stays unanswered: %s", message.event_id, error.response["error"])
        return len(left)

    async def _answer_if_needed(self, message: IncomingMessage) -> None:
        thread = message.thread_ts or message.ts
        if await was_posted(self._client, message.channel_id, thread, message.event_id):
            await self._settle(message)
        else:
            await self._answer(message)

    async def _answer(self, message: IncomingMessage) -> None:
        act = Act(
            user_id=message.user_id,
            team_id=message.team_id,
            channel_id=message.channel_id,
            key=message.event_id,
            place=Place.DIRECT if message.private else Place.MENTION,
            thread_ts=message.thread_ts,
            link=lambda: self._link(message),
        )
        shown = await self._dispatcher.run(message.text, act)
        await post_reply(self._client, shown, act, message.ts, message.text)
        await self._settle(message)

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
