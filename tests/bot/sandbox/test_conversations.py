"""What the bot learns about channels, and who comes and goes."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running


async def names(client: AsyncWebClient, **arguments: Any) -> list[str]:
    found = await client.conversations_list(**arguments)
    return [channel.get("name", channel["id"]) for channel in found["channels"]]


async def test_lists_public_channels_and_private_ones_with_the_bot(
    client: AsyncWebClient, running: Running
) -> None:
    running.sandbox.workspace.channel("C0ISU").members.remove("U0BOT")

    assert await names(client) == ["general", "ccm-questions", "ccm-partners"]
    assert await names(client, types="private_channel") == ["coordinators-ica"]
    assert "D0MEMBER" in await names(client, types="im")


async def test_a_list_comes_in_pages(client: AsyncWebClient) -> None:
    seen: list[str] = []
    async for answer in await client.users_list(limit=3):
        assert len(answer["members"]) <= 3
        seen += [member["id"] for member in answer["members"]]

    assert len(seen) == len(set(seen)) == 9


async def test_knows_guests_and_people_of_other_organisations(client: AsyncWebClient) -> None:
    guest = (await client.users_info(user="U0GUEST"))["user"]
    stranger = (await client.users_info(user="U0STRANGER"))["user"]
    shared = (await client.conversations_info(channel="C0CONNECT"))["channel"]

    assert guest["is_restricted"]
    assert guest["tz"] == "Europe/Zurich"
    assert stranger["is_stranger"]
    assert stranger["team_id"] != guest["team_id"]
    assert shared["is_ext_shared"]


async def test_history_is_newest_first_and_between_two_moments(client: AsyncWebClient) -> None:
    sent = [await client.chat_postMessage(channel="C0CCM", text=text) for text in "abcd"]
    first, last = sent[0]["ts"], sent[3]["ts"]

    between = await client.conversations_history(channel="C0CCM", oldest=first, latest=last)
    including = await client.conversations_history(
        channel="C0CCM", oldest=first, latest=last, inclusive=True
    )

    assert [message["text"] for message in between["messages"]] == ["c", "b"]
    assert [message["text"] for message in including["messages"]] == ["d", "c", "b", "a"]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("conversations.history", {"channel": "C0GENERAL"}, "not_in_channel"),
        ("conversations.replies", {"channel": "C0CCM", "ts": "1.0"}, "thread_not_found"),
        ("conversations.info", {"channel": "C0NOWHERE"}, "channel_not_found"),
        ("conversations.list", {"types": "everything"}, "invalid_types"),
        ("conversations.list", {"limit": 5000}, "invalid_limit"),
        ("conversations.list", {"cursor": "nonsense"}, "invalid_cursor"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.join", {"channel": "C0ISU"}, "method_not_supported_for_channel_type"),
        ("conversations.invite", {"channel": "C0CCM", "users": "U0MEMBER"}, "already_in_channel"),
        ("conversations.kick", {"channel": "C0ISU", "user": "U0MEMBER"}, "not_in_channel"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("usergroups.users.list", {"usergroup": "S0NONE"}, "no_such_subteam"),
        ("reactions.add", {"channel": "C0CCM", "name": "eyes"}, "no_item_specified"),
        (
            "reactions.add",
            {"channel": "C0CCM", "name": "eyes", "timestamp": "1.0"},
            "message_not_found",
        ),
        (
            "views.publish",
            {"user_id": "U0NOBODY", "view": {"type": "home", "blocks": []}},
            "user_not_found",
        ),
        ("views.open", {"trigger_id": "1.2.3", "view": {"type": "modal"}}, "invalid_arguments"),
    ],
)
async def test_refuses_as_slack_does(
    client: AsyncWebClient, method: str, arguments: dict[str, Any], error: str
) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=arguments)

    assert refused.value.response["error"] == error


async def test_a_private_channel_without_the_bot_does_not_exist_for_it(
    client: AsyncWebClient, running: Running
) -> None:
    running.sandbox.workspace.channel("C0ISU").members.remove("U0BOT")

    with pytest.raises(SlackApiError, match="channel_not_found"):
        await client.conversations_info(channel="C0ISU")


async def test_the_bot_joins_and_leaves(client: AsyncWebClient) -> None:
    await client.conversations_join(channel="C0GENERAL")
    inside = await client.conversations_members(channel="C0GENERAL")
    await client.conversations_leave(channel="C0GENERAL")
    outside = await client.conversations_members(channel="C0GENERAL")

    assert "U0BOT" in inside["members"]
    assert "U0BOT" not in outside["members"]
