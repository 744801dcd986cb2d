"""Posts what belongs into the thread of a digest: each message once, through any crash."""

from collections.abc import Sequence

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Message
from bot.jobs.pace import Pace
from bot.jobs.slack_posts import find, post
from bot.register.digest_delivery import DigestDelivery
from bot.services import Clock
from bot.storage import Storage


class DetailPosts:
    """Keeps a ledger of what stands in which thread. Without ``looks_up`` it may post twice."""

    def __init__(
        self,
        storage: Storage,
        client: AsyncWebClient,
        clock: Clock,
        pace: Pace,
        *,
        looks_up: bool,
    ) -> None:
        self._storage = storage
        self._client = client
        self._clock = clock
        self._pace = pace
        self._looks_up = looks_up

    async def post(
        self, digest: DigestDelivery, details: Sequence[Message], *, since: float, in_doubt: bool
    ) -> None:
        """Post what is not there yet, in order; look in the thread first when in doubt.

        Raise ``Refused`` or ``MaybePosted`` when it is to be tried again.
        """
        keys = [f"{digest.key}:details:{number}" for number in range(1, len(details) + 1)]
        async with self._storage.reading() as work:
            posted = await work.deliveries.details_posted(keys)
        left = [one for one in zip(keys, details, strict=True) if one[0] not in posted]
        for number, (key, shown) in enumerate(left, 1):
            found = None
            if in_doubt and self._looks_up:
                found = await find(
                    self._client, digest.channel_id, key, since, thread_ts=digest.message_ts
                )
                # They are posted in order: where one is missing, so are those after it.
                in_doubt = found is not None
            message_ts = found or await self._post(digest, key, shown)
            now = await self._clock.now()
            async with self._storage.unit_of_work() as work:
                await work.deliveries.detail_posted(key, message_ts, now)
                if number == len(left):
                    await work.deliveries.details_settled(digest.key, len(details))
        if not left:
            async with self._storage.unit_of_work() as work:
                await work.deliveries.details_settled(digest.key, len(details))

    async def _post(self, digest: DigestDelivery, key: str, shown: Message) -> str:
        await self._pace.turn()
        return await post(self._client, digest.channel_id, shown, key, thread_ts=digest.message_ts)

    async def give_up(self, digest: DigestDelivery) -> None:
        """Leave the thread as it is."""
        async with self._storage.unit_of_work() as work:
            await work.deliveries.details_settled(digest.key, 0)
