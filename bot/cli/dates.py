"""Days on the command line."""

import argparse
from datetime import UTC, date, datetime, time, tzinfo


def a_day(text: str) -> date:
    """Read 2024-02-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2024-02-01") from None


def add_today(parser: argparse.ArgumentParser) -> None:
    """Let the person say which day to take as today."""
    parser.add_argument("--today", type=a_day, metavar="DAY", help="the day to take as today")


def moment(today: date | None, zone: tzinfo = UTC) -> datetime:
    """Now, or noon in ``zone`` of the day that was given; in UTC."""
    if today is None:
        return datetime.now(UTC)
    return datetime.combine(today, time(12), zone).astimezone(UTC)
