"""Pages for tests: entries as files that somebody wrote."""

from knowledge.checks import Page
from knowledge.entry import Entry
from knowledge.entry_file import path_of, write_entry


def pages(*entries: Entry) -> tuple[Page, ...]:
    return tuple(Page(f"entries/{path_of(one)}", write_entry(one), one) for one in entries)
