"""What a message consists of, as a call of the bot gives it: text, blocks, metadata, thread."""

from typing import Any

from bot.sandbox.block_check.check import check_message_blocks
from bot.sandbox.block_check.identify import with_ids
from bot.sandbox.call import Call
from bot.sandbox.channels import Channel
from bot.sandbox.errors import SlackError


def content(call: Call, longest: int) -> tuple[str, list[dict[str, Any]] | None]:
    """The text, and the blocks: None when the call does not mention any."""
    text = str(call.arguments.get("text") or "")
    blocks: list[dict[str, Any]] | None = None
    if call.arguments.get("blocks") not in (None, ""):
        given = call.decoded("blocks", "invalid_blocks_format") or []
        check_message_blocks(given)
        blocks = with_ids(given)
    if not text and not blocks:
        raise SlackError("no_text")
    if len(text) > longest:
        raise SlackError("msg_too_long")
    return text, blocks


def metadata(call: Call) -> dict[str, Any] | None:
    """The machine-readable part of the message, if the call gives one."""
    given = call.decoded("metadata", "invalid_metadata_format")
    if not given:
        return None
    is_named = isinstance(given, dict) and isinstance(given.get("event_type"), str)
    if not is_named or not isinstance(given.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    return {name: given[name] for name in ("event_type", "event_payload")}


def thread_in(call: Call, channel: Channel) -> str | None:
    """The thread to post in; it must hang under a message that everybody sees."""
    thread_ts = call.optional("thread_ts")
    if thread_ts is None:
        return None
    try:
        parent = call.workspace.log.find(channel.id, thread_ts)
    except SlackError:
        raise SlackError("thread_not_found") from None
    if parent.is_reply or parent.only_for is not None:
        raise SlackError("cannot_reply_to_message")
    return thread_ts
