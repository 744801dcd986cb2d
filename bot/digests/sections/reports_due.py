"""Article 7 reports: the yearly date in the weeks before it, and first reports of new Parties."""

from datetime import date, timedelta

from bot.blocks.dated_source import dated_source
from bot.blocks.mrkdwn import escape
from bot.digests.changes import fingerprint
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import first_day, last_day, long_date, long_iso
from knowledge.obligations import Obligation, RowType
from knowledge.states import Status

KEY = "reports_due"
WEEKS_BEFORE = timedelta(weeks=8)
DAYS_TO_REPORT = timedelta(days=180)
"""What a new State Party has for its first report; so long it is spoken of."""
RULE = "deadline-article-7-annual"
"""The entry with the yearly date. While it is out of use the date is not told."""
YEARLY = Kind("date for yearly reports", "dates for yearly reports")
FIRST = Kind("first report due", "first reports due")


async def lines(context: DigestContext, _work: UnitOfWork) -> Lines:
    """What is due by 30 April, then first reports, the next one first. Nothing that is past."""
    rows = [row for row in context.library.obligations if _is_ahead(row, context.today)]
    states = {state.iso3: state.name for state in context.library.states}
    first = (_first(row, states.get(row.iso3, row.iso3)) for row in sorted(rows, key=_due))
    return (*_yearly(context), *first)


def _yearly(context: DigestContext) -> Lines:
    due = date(context.today.year, 4, 30)
    rule = next((entry for entry in context.library.entries if entry.id == RULE), None)
    if rule is None or not timedelta() <= due - context.today <= WEEKS_BEFORE:
        return ()
    source = f" – {dated_source(rule.sources[0])}" if rule.sources else ""
    text = (
        f"Yearly reports for {due.year - 1}: due by *{long_date(due)}*{source}."
        f" {_parties(context)} States Parties are on record here; who has reported is not."
    )
    return (Line(text, YEARLY, item=Item(f"{KEY}:{due.year}", due_on=due)),)


def _parties(context: DigestContext) -> int:
    """How many States the Convention binds by now."""
    return sum(
        state.status is Status.STATE_PARTY
        and (state.status_date is None or state.status_date <= context.today)
        for state in context.library.states
    )


def _first(row: Obligation, state: str) -> Line:
    day = _due(row)
    text = f"*{escape(state)}*: first report due by *{long_iso(row.deadline or '')}*"
    return Line(
        f"{text} – {dated_source(row.source)}.",
        FIRST,
        item=Item(f"{KEY}:{row.iso3}", fingerprint(row.deadline), day),
        state=row.iso3,
    )


def _is_ahead(row: Obligation, today: date) -> bool:
    """Whether it is a first report, known of today, not handed in, that is due by and by."""
    if row.row_type is not RowType.REPORT_DUE or not row.deadline or row.met_on:
        return False
    is_known = first_day(row.source.as_of or "0001") <= today
    return is_known and timedelta() <= last_day(row.deadline) - today <= DAYS_TO_REPORT


def _due(row: Obligation) -> date:
    return last_day(row.deadline or "9999")


SECTION = Section(
    key=KEY,
    title="Article 7 reports",
    order=17,
    level=Level.PUBLIC,
    details="ask `/ccm ask When is the Article 7 report due?`",
    lines=lines,
)
