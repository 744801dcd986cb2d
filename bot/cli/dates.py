"""Days on the command line."""

import argparse
from datetime import UTC, date, datetime


def a_day(text: str) -> date:
    """Read 2024-02-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2024-02-01") from None


def add_today(parser: argparse.ArgumentParser) -> None:
    """Let the person say which day to take as today."""
    parser.add_argument("--today", type=a_day, metavar="DAY", help="the day to take as today")


def moment(today: date | None) -> datetime:
    """Now, in UTC, on the day that was given."""
    now = datetime.now(UTC)
    return now if today is None else datetime.combine(today, now.timetz())
