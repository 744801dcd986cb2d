"""Whether an entry says itself that it does not know all that was asked."""

import re

from knowledge.entry import Entry

_OPEN = re.compile(r"\b(?:was|were|is|are) not (?:found|read|known)\b")


def leaves_open(entry: Entry) -> bool:
    """Whether it is declared a gap, or a sentence of it says that something was not found."""
    return entry.gap or _OPEN.search(entry.body) is not None
