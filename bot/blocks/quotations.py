"""What imported documents say, set apart from the answers that curators wrote."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import context, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape, literal
from bot.register.document import KeptDocument
from knowledge.documents.document import Passage
from knowledge.phrases import Phrases

LONGEST = 1_500


def quoted(
    document: KeptDocument, passage: Passage, excerpt: str, zone: ZoneInfo, phrases: Phrases
) -> tuple[Block, Block]:
    """One excerpt as it stands in the document, and where that is."""
    day = phrases.long_date(document.imported_at.astimezone(zone).date())
    return (
        section(f"> “{literal(clip(excerpt, LONGEST))}”"),
        context(f"{_place(document, passage, phrases)}, {phrases.imported.format(date=day)}"),
    )


def with_references(
    reply: Message, found: Sequence[tuple[KeptDocument, Passage]], phrases: Phrases
) -> Message:
    """The reply with one line under it that says where documents speak of the same."""
    if not found:
        return reply
    places = dict.fromkeys(_place(document, passage, phrases) for document, passage in found)
    return _under(reply, context(f"{phrases.also_in_documents} {' · '.join(places)}"))


def with_quotations(
    reply: Message, quotations: Sequence[tuple[Block, Block]], phrases: Phrases
) -> Message:
    """The reply with a second part under it; the reply alone where there is nothing to quote."""
    if not quotations:
        return reply
    parts = [block for quotation in quotations for block in quotation]
    return _under(reply, {"type": "divider"}, section(f"*{phrases.from_documents}*"), *parts)


def in_private(phrases: Phrases) -> Message:
    """That there is something for the asker alone; which document it is would tell too much."""
    return message(section(escape(phrases.documents_in_private)))


def dated(document: KeptDocument, phrases: Phrases) -> str:
    """Which day it is of, or that its date is not known."""
    if document.dated is None:
        return phrases.undated
    return phrases.dated.format(date=phrases.long_date(document.dated))


def _under(reply: Message, *blocks: Block) -> Message:
    return message(*reply.blocks, *blocks, visibility=reply.visibility, replaces=reply.replaces)


def _place(document: KeptDocument, passage: Passage, phrases: Phrases) -> str:
    place = [escape(document.title), dated(document, phrases)]
    if passage.page:
        place.append(phrases.page.format(number=passage.page))
    if passage.section:
        place.append(phrases.section.format(title=escape(passage.section)))
    return ", ".join(place)
