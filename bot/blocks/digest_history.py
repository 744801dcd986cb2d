"""What became of each digest of a channel."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, header, section, sections
from bot.blocks.late_digest import in_words
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import escape, link, moment
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from knowledge.dates import long_date

_OUTCOMES = {
    SlotOutcome.POSTED: "posted",
    SlotOutcome.EMPTY: "nothing to say, so nothing was posted",
    SlotOutcome.MISSED: "*missed*",
}


def history(
    deliveries: Sequence[DigestDelivery],
    links: Mapping[str, str],
    by_hand: str,
    zone: ZoneInfo,
) -> Message:
    """What became of each digest, the newest first.

    ``links`` lead to messages by their ``ts``; keys of requested digests begin ``by_hand``.
    """
    if not deliveries:
        return message(section("No digest has been due in this channel yet."))
    lines = [
        _outcome(one, links.get(one.message_ts or ""), zone, asked=one.key.startswith(by_hand))
        for one in deliveries
    ]
    return message(header("Digests of this channel"), *sections(bullets(lines)))


def _outcome(one: DigestDelivery, address: str | None, zone: ZoneInfo, *, asked: bool) -> str:
    parts = [_OUTCOMES[one.outcome] + (f": {escape(one.reason)}" if one.reason else "")]
    parts.append(moment(one.posted_at or one.recorded_at, zone))
    if one.late_by:
        parts.append(f"late by {in_words(one.late_by)}")
    if address:
        parts.append(link(address, "message"))
    return f"{long_date(one.slot)}{' (on request)' if asked else ''} – {', '.join(parts)}"
