"""What is told about the sections and States that the digests of a channel are on."""

from bot.blocks.elements import context, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import person


def present(content: str, hint: str) -> Message:
    """What is chosen, for one person, with what to type next in small print."""
    return message(section(content), context(hint))


def changed(user_id: str, now: str, before: str) -> Message:
    """The line for the channel after sections or States were chosen."""
    text = f"{person(user_id)}: digests here now tell of {now}. Before: {before}."
    return message(section(text), visibility=Visibility.IN_CHANNEL)


def unchanged(content: str) -> Message:
    """That sections and States were chosen so already."""
    return message(section(f"Nothing was changed: digests here tell of {content} already."))
