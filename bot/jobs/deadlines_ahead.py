"""How a reminder tells of a deadline: the day, how far off, and as of when that is known."""

from collections.abc import Callable
from datetime import date

from bot.blocks.dated_source import dated_source
from bot.blocks.mrkdwn import escape
from knowledge.dates import first_day, last_day, long_iso
from knowledge.obligations import RowType
from knowledge.open_deadlines import OpenDeadline


def deadline_text(one: OpenDeadline, names: Callable[[str], str], today: date) -> str:
    """The State, its deadline and the source, in mrkdwn. A day that no source gives is not told."""
    extended = " (extended)" if one.row.row_type is RowType.GRANTED else ""
    asked = " An extension has been asked for." if one.requested else ""
    begins = first_day(one.deadline)
    when = f"*{long_iso(one.deadline)}*, {in_days(begins, today)}"
    if last_day(one.deadline) != begins:
        when = f"*{long_iso(one.deadline)}*, which begins {in_days(begins, today)}"
    return (
        f"*{escape(names(one.row.iso3))}*: Article {one.row.article} deadline{extended} {when}."
        f"{asked}\nSource: {dated_source(one.row.source)}."
    )


def in_days(day: date, today: date) -> str:
    """ "today", "tomorrow" or "in 30 days"."""
    days = (day - today).days
    return ("today", "tomorrow")[days] if days in (0, 1) else f"in {days} days"
