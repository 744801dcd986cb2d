"""Deadlines under Articles 3 and 4 that are ahead, and how early an extension is asked for."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.blocks.dated_source import dated_source
from bot.blocks.mrkdwn import escape
from bot.digests.changes import fingerprint
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import first_day, last_day, long_date, long_iso
from knowledge.entry import Entry
from knowledge.obligations import Obligation, RowType
from knowledge.open_deadlines import OpenDeadline, open_deadlines

KEY = "deadlines_ahead"
AHEAD = timedelta(days=2 * 365)
RULE = "extension-request-nine-months"
"""The entry that says how early. While it is out of use nothing is said about that."""
MONTHS_BEFORE = 9
SOON = timedelta(days=183)
DEADLINE = Kind("deadline on record within two years", "deadlines on record within two years")
TO_ASK = Kind(
    "deadline with half a year at most to ask for an extension",
    "deadlines with half a year at most to ask for an extension",
)


async def lines(context: DigestContext, _work: UnitOfWork) -> Lines:
    """The next deadline first; what is over, met or not known is not spoken of."""
    rows, today = context.library.obligations, context.today
    rule = _rule(context.library.entries, today)
    states = {state.iso3: state.name for state in context.library.states}
    found = [
        _line(one, states.get(one.row.iso3, one.row.iso3), _asked(one, rows), rule, today)
        for one in open_deadlines(rows, today)
        if first_day(one.deadline) <= today + AHEAD
    ]
    return tuple(line for _, line in sorted(found, key=lambda pair: pair[0]))


def _line(
    one: OpenDeadline, state: str, asked: Obligation | None, rule: Entry | None, today: date
) -> tuple[tuple[date, str], Line]:
    row = one.row
    extended = " (extended)" if row.row_type is RowType.GRANTED else ""
    about = f"*{escape(state)}*, Article {row.article}: *{long_iso(one.deadline)}*{extended}"
    short = f"{about} – {dated_source(row.source)}."
    told, kind = [short], DEADLINE
    if asked:
        told.append(f"An extension has been asked for – {dated_source(asked.source)}.")
    elif rule and (latest := _latest_day_to_ask(one.deadline)) and latest >= today:
        told.append(
            f"A request for an extension would come by {long_date(latest)} at the very latest,"
            " earlier where the meeting is earlier."
        )
        kind = TO_ASK if latest <= today + SOON else DEADLINE
    day = first_day(one.deadline)
    is_day = day == last_day(one.deadline)
    mark = fingerprint(one.deadline, row.row_type, bool(asked))
    line = Line(
        " ".join(told),
        kind,
        short=short,
        item=Item(f"{KEY}:{row.iso3} {row.article}", mark, day if is_day else None),
        state=row.iso3,
        group=_said(rule) if rule else "",
    )
    return (day, row.iso3), line


def _rule(entries: Iterable[Entry], today: date) -> Entry | None:
    """The entry with the rule, where it is in use and holds today."""
    found = next((entry for entry in entries if entry.id == RULE), None)
    return found if found and found.validity.covers(today) else None


def _said(rule: Entry) -> str:
    source = f" ({dated_source(rule.sources[0])})" if rule.sources else ""
    return (
        "A request for an extension has to be in at least nine months before the meeting that"
        f" considers it, a Meeting of States Parties or a Review Conference{source}. By rule of"
        " thumb that is the last one before the deadline; the ISU confirms dates."
    )


def _asked(one: OpenDeadline, rows: Iterable[Obligation]) -> Obligation | None:
    """The row of the request on record, if there is one."""
    row = one.row
    requests = [
        other
        for other in rows
        if (other.iso3, other.article, other.row_type) == (row.iso3, row.article, RowType.REQUESTED)
    ]
    return requests[-1] if one.requested and requests else None


def _latest_day_to_ask(deadline: str) -> date | None:
    """Nine months before the deadline, since the meeting is not after it; for a known day only."""
    day = first_day(deadline)
    if day != last_day(deadline):
        return None
    months = day.year * 12 + day.month - 1 - MONTHS_BEFORE
    first = date(months // 12, months % 12 + 1, 1)
    # A month that is too short for the day ends before it.
    return min(first + timedelta(days=day.day - 1), last_day(f"{first:%Y-%m}"))


SECTION = Section(
    key=KEY,
    title="Deadlines ahead",
    order=15,
    level=Level.PUBLIC,
    details="ask `/ccm ask` for the deadline of a State",
    lines=lines,
)
