"""A deadline to clear land, and what the digest says of it."""

from dataclasses import replace
from datetime import date

from bot.digests.section import Lines
from bot.digests.sections import deadlines_ahead
from bot.storage import Storage
from knowledge.entry import Confidence, Entry, Source
from knowledge.obligations import Obligation, RowType
from tests.bot.digests.digest_builders import LIBRARY, a_context
from tests.knowledge.entry_builder import an_entry

TODAY = date(2025, 3, 3)
RULE = replace(
    an_entry(deadlines_ahead.RULE, "How early?"),
    sources=(Source("The Convention", pinpoint="Article 4(6)", as_of="2008-05-30"),),
)
GRANTED = Obligation(
    iso3="TCD",
    article=4,
    deadline="2026-10-01",
    met_on=None,
    row_type=RowType.GRANTED,
    source=Source("Country page", "https://example.org/chad", as_of="2024"),
    confidence=Confidence.VERIFIED,
    note="",
)
ASKED = replace(
    GRANTED,
    deadline=None,
    row_type=RowType.REQUESTED,
    source=Source("List of requests", as_of="2025-02"),
)


async def told(
    storage: Storage, *rows: Obligation, today: date = TODAY, rule: Entry | None = RULE
) -> Lines:
    """The lines on ``rows``, with the entry that says how early to ask."""
    entries = (rule,) if rule else ()
    library = replace(LIBRARY, obligations=rows, entries=entries)
    async with storage.unit_of_work() as work:
        return await deadlines_ahead.lines(replace(a_context(today=today), library=library), work)
