"""Turns what a person types into the text that Slack sends: mentions, links, escapes."""

import re
from collections.abc import Iterable
from typing import Any, Final

from bot.sandbox.channels import Channel
from bot.sandbox.members import MEMBERS, USER_GROUPS

_SPECIAL: Final = re.compile(r"<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>")
_BROADCASTS = ("channel", "here", "everyone")


def escaped(text: str) -> str:
    """The text with the three characters that Slack gives a meaning to replaced."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def encoded(typed: str, channels: Iterable[Channel]) -> str:
    """``@Name``, ``#channel``, ``@group``, ``@here`` and addresses in Slack's notation.

    A mention that is in that notation already (``<@U0BOT>``) stays; all else is escaped.
    """
    meanings = _meanings(channels)
    names = "|".join(re.escape(name) for name in sorted(meanings, key=len, reverse=True))
    pattern = re.compile(rf"(<@\w+>)|(?<![\w@#])({names})(?!\w)|(https?://[^\s<>]+)", re.IGNORECASE)
    parts: list[str] = []
    end = 0
    for match in pattern.finditer(typed):
        parts.append(escaped(typed[end : match.start()]))
        parts.append(_notation(match, meanings))
        end = match.end()
    parts.append(escaped(typed[end:]))
    return "".join(parts)


def _meanings(channels: Iterable[Channel]) -> dict[str, str]:
    people = {f"@{one.name.lower()}": f"<@{one.id}>" for one in MEMBERS.values()}
    groups = {f"@{one.handle}": f"<!subteam^{one.id}>" for one in USER_GROUPS}
    rooms = {f"#{one.name}": f"<#{one.id}|{one.name}>" for one in channels if one.kind != "dm"}
    return people | groups | rooms | {f"@{name}": f"<!{name}>" for name in _BROADCASTS}


def _notation(match: re.Match[str], meanings: dict[str, str]) -> str:
    mention, name, address = match.groups()
    if mention is not None:
        return mention if mention[2:-1] in MEMBERS else escaped(mention)
    if name is not None:
        return meanings[name.lower()]
    return f"<{escaped(address)}>"


def as_rich_text(text: str) -> list[dict[str, Any]]:
    """The rich_text block that Slack adds to what people write."""
    elements: list[dict[str, Any]] = []
    end = 0
    for match in _SPECIAL.finditer(text):
        elements += _plain(text[end : match.start()])
        elements.append(_element(*match.groups()))
        end = match.end()
    elements += _plain(text[end:])
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _plain(text: str) -> list[dict[str, Any]]:
    shown = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return [{"type": "text", "text": shown}] if shown else []


def _element(sign: str, value: str, _label: str | None) -> dict[str, Any]:
    if sign == "@":
        return {"type": "user", "user_id": value}
    if sign == "#":
        return {"type": "channel", "channel_id": value}
    if sign == "!" and value.startswith("subteam^"):
        return {"type": "usergroup", "usergroup_id": value.removeprefix("subteam^")}
    if sign == "!":
        return {"type": "broadcast", "range": value}
    return {"type": "link", "url": value.replace("&amp;", "&")}
