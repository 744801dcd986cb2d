"""Tells people that a question of theirs has found an answer: once each, through any crash."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import wishes as views
from bot.faults import describe
from bot.jobs.looking import look_again
from bot.jobs.redrawing import redraw
from bot.jobs.slack_posts import Refused, find, post
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller, real_time
from bot.jobs.telling import LATER, LEASE, SKEW, tell
from bot.register.question import Question
from bot.register.wish import Wish
from bot.services import Services
from knowledge.entry import Answer, Entry
from knowledge.phrases import phrases_in
from knowledge.quoting import quote

log = logging.getLogger(__name__)


class Askers(Teller):
    """Looks for wishes that have come true."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        zone: ZoneInfo,
        *,
        slack_time: Callable[[], datetime] = real_time,
    ) -> None:
        super().__init__(services, client, team_id, slack_time=slack_time)
        self._zone = zone

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "who waits for answers", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell everybody whose wish has come true; what fails is tried again after the lease."""
        async with self._services.storage.reading() as work:
            due = await work.wishes.due(self._team_id)
        if not due:
            return
        knowledge = self._services.knowledge
        # Another process may have published it, and nobody is to be told what it said before.
        await knowledge.overlay(self._services.storage, self._team_id)
        entries = {entry.id: entry for entry in knowledge.library.entries}
        for wish, question in due:
            entry = entries.get(question.answered_by or "")
            if entry is None:
                continue  # Retired since. It may come back.
            try:
                await self._tell(wish, question, entry)
            except Exception as error:
                log.warning("wish %s will be tried again: %s", wish.id, describe(error))

    async def _tell(self, wish: Wish, question: Question, entry: Entry) -> None:
        begun = self._slack_time()
        async with self._services.storage.unit_of_work() as work:
            if not await work.wishes.begin(wish, begun, unless_since=begun - LEASE):
                return
        now = await self._services.clock.now()
        today = now.astimezone(self._zone).date()
        knowledge = self._services.knowledge
        language = (await knowledge.ready()).read(question.text, today).language
        found = quote(entry, today, language, knowledge.library.translations)
        found = replace(found, question=question.text)
        message_ts = await self._deliver(wish, question, found)
        if wish.pressed_in and wish.pressed_ts:
            without = partial(
                views.without_button, event_id=question.event_id, phrases=phrases_in(language)
            )
            await redraw(self._client, wish.pressed_in, wish.pressed_ts, without)
        async with self._services.storage.unit_of_work() as work:
            await work.wishes.told(wish, now, message_ts)

    async def _deliver(self, wish: Wish, question: Question, found: Answer) -> str | None:
        """The ``ts`` of the message; ``None`` when Slack lets the person be told nowhere."""
        key = f"answered:{wish.id}"
        try:
            if wish.thread_ts:
                return await self._reply_once(wish, question, found, key)
        except Refused as refused:
            if refused.code in LATER:
                raise
            log.info("wish %s: no reply in the thread (%s)", wish.id, refused.code)
        shown = views.answered(question, found, zone=self._zone, to=wish.user_id)
        return await tell(self._client, wish.user_id, shown, key, wish.begun_at)

    async def _reply_once(self, wish: Wish, question: Question, found: Answer, key: str) -> str:
        channel, thread = question.channel_id, wish.thread_ts
        if wish.begun_at is not None:
            since = (wish.begun_at - SKEW).timestamp()
            if posted := await find(self._client, channel, key, since, thread_ts=thread):
                return posted
        shown = views.answered(question, found, zone=self._zone, to=None)
        return await post(self._client, channel, shown, key, thread_ts=thread)
