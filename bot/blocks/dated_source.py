"""Where something is from, on one line: the document, linked where it can be, and its date."""

from bot.blocks.mrkdwn import escape, link
from knowledge.dates import is_iso, long_iso
from knowledge.entry import Source


def dated_source(source: Source) -> str:
    """Mrkdwn like "Mine Action Review: country page, as of 2025"."""
    named = f"{source.title}, {source.pinpoint}" if source.pinpoint else source.title
    shown = link(source.url, named) if source.url else escape(named)
    if not source.as_of:
        return shown
    return (
        f"{shown}, as of {escape(long_iso(source.as_of) if is_iso(source.as_of) else source.as_of)}"
    )
