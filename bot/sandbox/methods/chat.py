"""chat.*: posting, changing and deleting the bot's messages."""

from typing import Any, Final

from bot.sandbox.block_check.together import text_length
from bot.sandbox.call import Call
from bot.sandbox.channels import Channel
from bot.sandbox.content import content, metadata, thread_in
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.method import Method

LONGEST_TEXT: Final = 40_000
LONGEST_UPDATE: Final = 4_000
# In no document: told and measured by users of Slack's libraries. Response URLs are exempt.
LONGEST_BLOCKS: Final = 12_000


def post_message(call: Call) -> dict[str, Any]:
    """chat.postMessage: the bot says something in a channel, a thread or a direct message."""
    channel = _destination(call)
    text, blocks = content(call, LONGEST_TEXT)
    _refuse_long_blocks(blocks)
    thread_ts = thread_in(call, channel)
    message = call.workspace.post(
        channel.id,
        BOT_USER_ID,
        text,
        blocks=blocks or [],
        thread_ts=thread_ts,
        metadata=metadata(call),
        subtype="thread_broadcast" if thread_ts and call.flag("reply_broadcast") else None,
    )
    return {"channel": channel.id, "ts": message.ts, "message": message.as_slack()}


def post_ephemeral(call: Call) -> dict[str, Any]:
    """chat.postEphemeral: the bot says something that one person sees, until they reload."""
    channel = _destination(call)
    user = call.text("user", "user_not_in_channel")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = content(call, LONGEST_TEXT)
    message = call.workspace.post(
        channel.id,
        BOT_USER_ID,
        text,
        blocks=blocks or [],
        thread_ts=thread_in(call, channel),
        only_for=user,
    )
    return {"message_ts": message.ts}


def update(call: Call) -> dict[str, Any]:
    """chat.update: one of the bot's messages reads differently; what is not given stays."""
    channel = call.channel()
    message = _own(call, channel, "cant_update_message")
    text, blocks = content(call, LONGEST_UPDATE)
    _refuse_long_blocks(blocks)
    kept_text = text if "text" in call.arguments else message.text
    kept_metadata = metadata(call) if "metadata" in call.arguments else message.metadata
    call.workspace.edit(
        message, kept_text, message.blocks if blocks is None else blocks, kept_metadata
    )
    return {
        "channel": channel.id,
        "ts": message.ts,
        "text": message.text,
        "message": message.as_slack(call.workspace.log.replies(message)),
    }


def delete(call: Call) -> dict[str, Any]:
    """chat.delete: one of the bot's messages goes."""
    channel = call.channel()
    message = _own(call, channel, "cant_delete_message")
    call.workspace.delete(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(call: Call) -> dict[str, Any]:
    """chat.getPermalink: the address of a message."""
    channel = call.channel()
    ts = call.text("message_ts", "message_not_found")
    message = call.workspace.log.find(channel.id, ts)
    link = call.sandbox.permalink(channel.id, message.ts, message.thread_ts)
    return {"channel": channel.id, "permalink": link}


def _destination(call: Call) -> Channel:
    wanted = call.text("channel", "channel_not_found")
    if wanted in MEMBERS and wanted != BOT_USER_ID:
        return call.workspace.open_dm(wanted, BOT_USER_ID)
    channel = call.channel()
    if channel.is_archived:
        raise SlackError("is_archived")
    may_post_anywhere = "chat:write.public" in call.sandbox.manifest.scopes
    is_open = channel.kind == "channel" and may_post_anywhere
    if BOT_USER_ID not in channel.members and not is_open:
        raise SlackError("not_in_channel")
    return channel


def _refuse_long_blocks(blocks: list[dict[str, Any]] | None) -> None:
    if text_length(blocks) > LONGEST_BLOCKS:
        raise SlackError("msg_blocks_too_long")


def _own(call: Call, channel: Channel, refusal: str) -> Message:
    message = call.workspace.log.find(channel.id, call.text("ts", "message_not_found"))
    if message.only_for is not None:
        raise SlackError("message_not_found")
    if message.user != BOT_USER_ID or message.subtype == "tombstone":
        raise SlackError(refusal)
    return message


METHODS = {
    "chat.postMessage": Method(post_message, ("chat:write",)),
    "chat.postEphemeral": Method(post_ephemeral, ("chat:write",)),
    "chat.update": Method(update, ("chat:write",)),
    "chat.delete": Method(delete, ("chat:write",)),
    "chat.getPermalink": Method(get_permalink),
}
