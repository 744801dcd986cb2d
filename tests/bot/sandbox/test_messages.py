"""What the bot posts, changes and deletes."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running

NOTE = {"event_type": "digest", "event_payload": {"slot": "2026-W48"}}


async def test_metadata_comes_back_only_when_asked_for(client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel="C0CCM", text="Digest", metadata=NOTE)

    plain = await client.conversations_history(channel="C0CCM")
    full = await client.conversations_history(channel="C0CCM", include_all_metadata=True)

    assert posted["message"]["metadata"] == NOTE
    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == NOTE


async def test_a_thread_counts_its_replies_and_stays_out_of_the_channel(
    client: AsyncWebClient,
) -> None:
    parent = await client.chat_postMessage(channel="C0CCM", text="Question")
    for text in ("first", "second"):
        await client.chat_postMessage(channel="C0CCM", text=text, thread_ts=parent["ts"])

    history = await client.conversations_history(channel="C0CCM")
    thread = await client.conversations_replies(channel="C0CCM", ts=parent["ts"])

    assert [message["text"] for message in history["messages"]] == ["Question"]
    assert history["messages"][0]["reply_count"] == 2
    assert [message["text"] for message in thread["messages"]] == ["Question", "first", "second"]
    assert {message["thread_ts"] for message in thread["messages"]} == {parent["ts"]}


async def test_a_broadcast_reply_stands_in_the_channel_too(client: AsyncWebClient) -> None:
    parent = await client.chat_postMessage(channel="C0CCM", text="Question")
    await client.chat_postMessage(
        channel="C0CCM", text="Answer", thread_ts=parent["ts"], reply_broadcast=True
    )

    history = await client.conversations_history(channel="C0CCM")

    assert [message["text"] for message in history["messages"]] == ["Answer", "Question"]


async def test_an_ephemeral_message_is_for_one_person_and_in_no_history(
    client: AsyncWebClient, running: Running
) -> None:
    await client.chat_postEphemeral(channel="C0CCM", user="U0MEMBER", text="Psst")

    history = await client.conversations_history(channel="C0CCM")

    assert history["messages"] == []
    assert [m.text for m in running.person("U0MEMBER").visible("C0CCM")] == ["Psst"]
    assert running.person("U0COORDLB").visible("C0CCM") == []


async def test_an_update_keeps_what_it_does_not_mention(client: AsyncWebClient) -> None:
    blocks = [{"type": "divider"}]
    posted = await client.chat_postMessage(
        channel="C0CCM", text="Before", blocks=blocks, metadata=NOTE
    )

    updated = await client.chat_update(channel="C0CCM", ts=posted["ts"], text="After")

    assert updated["text"] == "After"
    assert updated["message"]["blocks"] == posted["message"]["blocks"]
    assert updated["message"]["metadata"] == NOTE
    assert updated["message"]["edited"]["user"] == "U0BOT"


async def test_a_deleted_parent_leaves_a_tombstone_and_a_lone_message_nothing(
    client: AsyncWebClient,
) -> None:
    lone = await client.chat_postMessage(channel="C0CCM", text="Lone")
    parent = await client.chat_postMessage(channel="C0CCM", text="Parent")
    await client.chat_postMessage(channel="C0CCM", text="Reply", thread_ts=parent["ts"])

    for message in (lone, parent):
        await client.chat_delete(channel="C0CCM", ts=message["ts"])
    history = await client.conversations_history(channel="C0CCM")

    [left] = history["messages"]
    assert left["subtype"] == "tombstone"
    assert left["reply_count"] == 1


async def test_a_message_to_a_person_opens_their_direct_message(client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel="U0MEMBER", text="Reminder")

    assert posted["channel"] == "D0MEMBER"


async def test_a_permalink_names_the_thread(client: AsyncWebClient, running: Running) -> None:
    parent = await client.chat_postMessage(channel="C0CCM", text="Question")
    reply = await client.chat_postMessage(channel="C0CCM", text="A", thread_ts=parent["ts"])

    link = await client.chat_getPermalink(channel="C0CCM", message_ts=reply["ts"])

    stamp = reply["ts"].replace(".", "")
    expected = f"/archives/C0CCM/p{stamp}?thread_ts={parent['ts']}&cid=C0CCM"
    assert link["permalink"] == running.url + expected
