"""What is told about how much the digests of a channel may tell."""

from dataclasses import replace

from bot.blocks.elements import actions, button, context, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import person
from bot.register.level import Level

_MEANS = {
    Level.PUBLIC: "what is public in full, of everything else only how much there is",
    Level.COORDINATION: "also what coordinators and the ISU share",
    Level.COORDINATORS: "also what is for coordinators only",
}


def level_words(level: Level) -> str:
    """What the level is and means, in a sentence."""
    return f"Digests here are at the level *{level}*: they show {_MEANS[level]}."


def present(level: Level, hint: str) -> Message:
    """The level at which digests are, for one person, with what to type next in small print."""
    return message(section(level_words(level)), context(hint))


def changed(user_id: str, before: Level, level: Level) -> Message:
    """The line for the channel after its level was set."""
    text = f"{person(user_id)}: {level_words(level)} Before: *{before}*."
    return message(section(text), visibility=Visibility.IN_CHANNEL)


def with_change(shown: Message, user_id: str, before: Level, level: Level) -> Message:
    """What was shown, and for the channel the line about its level."""
    lines = changed(user_id, before, level).blocks
    if shown.visibility is Visibility.IN_CHANNEL:
        lines = (*shown.blocks, *lines)
    return replace(message(*lines, visibility=Visibility.IN_CHANNEL), alone=shown.alone)


def confirm(level: Level) -> Message:
    """The question before guests or other organisations get to read more."""
    text = (
        "Guests or people of other organisations are in this channel. At the level "
        f"*{level}* its digests show them {_MEANS[level]}."
    )
    return message(
        section(text),
        actions(button(f"Show them: set {level}", "digest_level", level, style="danger")),
        context("Nothing has been changed yet."),
    )


def confirmed(level: Level) -> Message:
    """What takes the place of the question."""
    return message(section(level_words(level)), replaces=True)
