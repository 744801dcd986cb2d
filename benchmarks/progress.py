"""Tells whoever waits for ``make bench`` what is being measured."""

import sys
from datetime import datetime


def tell(what: str) -> None:
    """Print it with the time of day, apart from the figures."""
    print(f"{datetime.now().astimezone():%H:%M:%S} {what} …", file=sys.stderr, flush=True)
