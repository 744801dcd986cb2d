"""People in a digest by their names: a mention would notify them of the same line every time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.blocks.digest_values import Digest, DigestLine
from bot.blocks.mrkdwn import escape
from bot.services.protocols import Channels

UNKNOWN = "somebody whom Slack does not show"
_MENTION = re.compile(r"<@(\w+)>")


async def without_mentions(digest: Digest, channels: Channels) -> Digest:
    """The same digest, whatever section it comes from, with nobody in it whom Slack would notify.

    What people typed is escaped and so no mention; who is to act hears of it by a reminder.
    """
    names = {}
    for user_id in dict.fromkeys(_mentioned(digest)):
        names[user_id] = escape(await channels.name(user_id) or UNKNOWN)
    if not names:
        return digest
    parts = [
        replace(part, lines=tuple(_named(line, names) for line in part.lines))
        for part in digest.parts
    ]
    return replace(digest, parts=tuple(parts), since=_with_names(digest.since, names))


def _mentioned(digest: Digest) -> Iterable[str]:
    lines = [line for part in digest.parts for line in part.lines]
    for text in (
        digest.since,
        *(text for one in lines for text in (one.text, one.group, one.short)),
    ):
        yield from _MENTION.findall(text)


def _named(line: DigestLine, names: Mapping[str, str]) -> DigestLine:
    text, group, short = (_with_names(one, names) for one in (line.text, line.group, line.short))
    return replace(line, text=text, group=group, short=short)


def _with_names(mrkdwn: str, names: Mapping[str, str]) -> str:
    return _MENTION.sub(lambda mention: names[mention[1]], mrkdwn)
