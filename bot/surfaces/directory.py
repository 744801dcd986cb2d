"""People, groups and channels as Slack knows them, remembered for some minutes."""

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import UserError
from bot.roles import RECORDERS, Person, Role, Roles
from bot.services import Audience

log = logging.getLogger(__name__)

SECONDS_REMEMBERED = 300
PAGE = 200
NOT_A_MEMBER = ("not_in_channel", "channel_not_found", "fetch_members_failed")

T = TypeVar("T")


class _Remembered(Generic[T]):
    """Answers of a look-up, kept for ``SECONDS_REMEMBERED``."""

    def __init__(self, look_up: Callable[[str], Awaitable[T]]) -> None:
        self._look_up = look_up
        self._known: dict[str, tuple[float, T]] = {}

    async def get(self, key: str) -> T:
        at, value = self._known.get(key, (float("-inf"), None))
        if value is not None and time.monotonic() - at < SECONDS_REMEMBERED:
            return value
        found = await self._look_up(key)
        self._known[key] = (time.monotonic(), found)
        return found


class SlackDirectory:
    """Implements ``Directory`` with Slack's Web API."""

    def __init__(self, client: AsyncWebClient, team_id: str) -> None:
        self._client = client
        self._team_id = team_id
        self._people = _Remembered(self._person)
        self._groups = _Remembered(self._group)

    async def person(self, user_id: str) -> Person:
        """Raise ``LookupError`` when Slack knows nobody of that ID."""
        return await self._people.get(user_id)

    async def group(self, group_id: str) -> frozenset[str]:
        """The members; nobody while the group cannot be read, so that it grants nothing."""
        try:
            return await self._groups.get(group_id)
        except SlackApiError as error:
            log.warning("group %s cannot be read: %s", group_id, error.response.get("error"))
            return frozenset()

    async def _person(self, user_id: str) -> Person:
        try:
            user = (await self._client.users_info(user=user_id))["user"]
        except SlackApiError as error:
            raise LookupError(f"{user_id}: {error.response['error']}") from error
        guest = user.get("is_restricted") or user.get("is_ultra_restricted")
        stranger = user.get("is_stranger") or user.get("team_id", self._team_id) != self._team_id
        names = user.get("profile", {})
        name = names.get("display_name") or names.get("real_name") or user.get("real_name")
        return Person(user_id, bool(guest or stranger), timezone=user.get("tz"), name=name)

    async def _group(self, group_id: str) -> frozenset[str]:
        answer = await self._client.usergroups_users_list(usergroup=group_id)
        return frozenset(answer["users"])


class SlackChannels:
    """Implements ``Channels`` with Slack's Web API."""

    def __init__(
        self, client: AsyncWebClient, directory: SlackDirectory, roles: Roles, bot_user_id: str
    ) -> None:
        self._client = client
        self._directory = directory
        self._roles = roles
        self._bot_user_id = bot_user_id

    async def audience(self, channel_id: str) -> Audience:
        """Who reads along; raise ``UserError`` where the bot is not a member."""
        people = [await self._member(user_id) for user_id in await self._members(channel_id)]
        roles = [await self._roles.of(person) for person in people]
        return Audience(
            has_outsiders=any(person.is_outsider for person in people),
            all_coordinate=all(bool(held & RECORDERS) for held in roles),
            all_curate=all(Role.CURATOR in held for held in roles),
        )

    async def link(self, channel_id: str, message_ts: str) -> str | None:
        """The address of a message; ``None`` where it has gone or Slack does not tell."""
        try:
            found = await self._client.chat_getPermalink(channel=channel_id, message_ts=message_ts)
        except SlackApiError as error:
            log.info("no link to a message (%s)", error.response.get("error"))
            return None
        return str(found["permalink"])

    async def name(self, user_id: str) -> str | None:
        """What a person is called; ``None`` where Slack does not show them."""
        return (await self._member(user_id)).name

    async def _member(self, user_id: str) -> Person:
        """Whoever reads along and is not shown to us is taken for an outsider."""
        try:
            return await self._directory.person(user_id)
        except LookupError:
            return Person(user_id, is_outsider=True)

    async def _members(self, channel_id: str) -> list[str]:
        members: list[str] = []
        cursor = ""
        while True:
            try:
                page = await self._client.conversations_members(
                    channel=channel_id, cursor=cursor, limit=PAGE
                )
            except SlackApiError as error:
                if error.response.get("error") not in NOT_A_MEMBER:
                    raise
                raise _not_a_member() from error
            members += page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                break
        if self._bot_user_id not in members:
            raise _not_a_member()
        return [member for member in members if member != self._bot_user_id]


def _not_a_member() -> UserError:
    return UserError("I am not a member of this channel.", fix="Invite me: `/invite @Article 6`.")
