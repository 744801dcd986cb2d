"""Files are shared by people, told to the bot, and handed out to its token alone."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.server import Running
from bot.sandbox.web_api import BOT_TOKEN


async def test_a_file_is_told_of_and_fetched_with_the_token(running: Running) -> None:
    member = running.person("U0MEMBER")
    message = await member.upload(member.dm, "Here", report_md=b"# Report")
    client = AsyncWebClient(BOT_TOKEN, base_url=running.api_url)

    said = message.as_slack()
    found = await client.files_info(file=said["files"][0]["id"])
    address = found["file"]["url_private_download"]
    async with aiohttp.ClientSession() as http:
        async with http.get(address, headers={"Authorization": f"Bearer {BOT_TOKEN}"}) as given:
            content = await given.read()
        async with http.get(address, allow_redirects=False) as refused:
            pass

    assert said["subtype"] == "file_share"
    assert (found["file"]["name"], found["file"]["size"]) == ("report.md", 8)
    assert content == b"# Report"
    assert refused.status == 302


async def test_the_bot_knows_no_file_where_it_is_no_member(running: Running) -> None:
    member = running.person("U0MEMBER")
    private = running.sandbox.workspace.open_dm("U0MEMBER", "U0COORDLB")
    message = await member.upload(private.id, "Between us", report_md=b"# Report")
    client = AsyncWebClient(BOT_TOKEN, base_url=running.api_url)

    with pytest.raises(SlackApiError, match="file_not_found"):
        await client.files_info(file=message.files[0]["id"])


async def test_the_page_sends_files_with_or_without_words(running: Running) -> None:
    member = running.person("U0MEMBER")
    form = aiohttp.FormData({"as": member.id, "channel": member.dm, "text": ""})
    form.add_field("file", b"One.", filename="one.txt")
    form.add_field("file", b"Two.", filename="two.txt")

    async with (
        aiohttp.ClientSession(running.url) as page,
        page.post("/ui/upload", data=form) as answer,
        page.get("/ui/messages", params={"as": member.id, "channel": member.dm}) as shown,
    ):
        assert (await answer.json()) == {"ok": True}
        [message] = (await shown.json())["messages"]

    assert message["files"] == ["one.txt", "two.txt"]


async def test_more_than_ten_files_are_refused(running: Running) -> None:
    member = running.person("U0MEMBER")

    with pytest.raises(NotPossibleError, match="at most 10"):
        await member.upload(member.dm, "", **{f"n{number}_txt": b"." for number in range(11)})
