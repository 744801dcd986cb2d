"""What imported documents say, set apart from the answers that curators wrote."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import context, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.document import KeptDocument
from knowledge.dates import long_date
from knowledge.documents.document import Passage

HEADING = "*From your documents:*"
LONGEST = 1_500


def quoted(
    document: KeptDocument, passage: Passage, excerpt: str, zone: ZoneInfo
) -> tuple[Block, Block]:
    """One excerpt as it stands in the document, and where that is."""
    place = [escape(document.title)]
    if passage.page:
        place.append(f"page {passage.page}")
    if passage.section:
        place.append(f"section “{escape(passage.section)}”")
    day = long_date(document.imported_at.astimezone(zone).date())
    return (
        section(f"> “{escape(clip(excerpt, LONGEST))}”"),
        context(f"{', '.join(place)}, imported on {day}"),
    )


def with_quotations(reply: Message, quotations: Sequence[tuple[Block, Block]]) -> Message:
    """The reply with a second part under it; the reply alone where there is nothing to quote."""
    if not quotations:
        return reply
    parts = [block for quotation in quotations for block in quotation]
    return message(
        *reply.blocks,
        {"type": "divider"},
        section(HEADING),
        *parts,
        visibility=reply.visibility,
        replaces=reply.replaces,
    )
