"""Who reads along, and who is in a group, where Slack does not tell everything."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.roles import Roles
from bot.settings import Settings
from bot.surfaces.directory import SlackChannels, SlackDirectory
from tests.builders import TEAM

BOT = "U0BOT"


def refusal(error: str) -> SlackApiError:
    return SlackApiError("refused", {"error": error})  # type: ignore[no-untyped-call] # the SDK leaves it untyped


class HalfBlindSlack(AsyncWebClient):
    """Shows U1, hides U2, and is asked too often at first."""

    def __init__(self) -> None:
        super().__init__("xoxb-half-blind")
        self.members = [BOT, "U1"]
        self.group_refusals = ["ratelimited"]

    async def conversations_members(self, **_: Any) -> Any:
        return {"members": self.members}

    async def users_info(self, *, user: str, **_: Any) -> Any:
        if user == "U2":
            raise refusal("user_not_visible")
        names = {"display_name": "Farah", "real_name": "Farah Haddad"}
        return {"user": {"team_id": TEAM, "profile": names}}

    async def usergroups_users_list(self, **_: Any) -> Any:
        if self.group_refusals:
            raise refusal(self.group_refusals.pop())
        return {"users": ["U1"]}


@pytest.fixture
def half_blind() -> HalfBlindSlack:
    return HalfBlindSlack()


async def test_a_member_who_is_not_shown_is_taken_for_an_outsider(
    half_blind: HalfBlindSlack,
) -> None:
    directory = SlackDirectory(half_blind, TEAM)
    roles = Roles(Settings.from_env({"ROLE_COORDINATORS": "U1"}), directory)
    channels = SlackChannels(half_blind, directory, roles, BOT)

    among_us = await channels.audience("C1")
    half_blind.members.append("U2")
    with_a_stranger = await channels.audience("C1")

    assert (among_us.has_outsiders, among_us.all_coordinate) == (False, True)
    assert (with_a_stranger.has_outsiders, with_a_stranger.all_coordinate) == (True, False)


async def test_a_channel_is_of_the_isu_where_each_reader_is(half_blind: HalfBlindSlack) -> None:
    directory = SlackDirectory(half_blind, TEAM)
    settings = Settings.from_env({"ROLE_CURATORS": "U1", "ROLE_COORDINATORS": "U2"})
    channels = SlackChannels(half_blind, directory, Roles(settings, directory), BOT)

    assert (await channels.audience("C1")).all_curate
    half_blind.members.append("U2")
    assert not (await channels.audience("C1")).all_curate


async def test_a_group_that_could_not_be_read_grants_nothing_and_is_asked_for_again(
    half_blind: HalfBlindSlack,
) -> None:
    directory = SlackDirectory(half_blind, TEAM)

    assert await directory.group("S1") == frozenset()
    assert await directory.group("S1") == {"U1"}


async def test_people_go_by_the_name_that_they_chose_where_slack_shows_them(
    half_blind: HalfBlindSlack,
) -> None:
    directory = SlackDirectory(half_blind, TEAM)
    channels = SlackChannels(half_blind, directory, Roles(Settings.from_env({}), directory), BOT)

    assert await channels.name("U1") == "Farah"
    assert await channels.name("U2") is None
