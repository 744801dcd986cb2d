"""Sources that a reader could not check: no link, no place in the document, no copy."""

from collections.abc import Iterable, Iterator

from knowledge.checks.page import Page
from knowledge.problems import Problem


def uncheckable_sources(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield an error for a statement without any source, a warning for a vague source."""
    for page in pages:
        entry = page.entry
        if not entry.sources and not entry.gap:
            yield page.error("sources: an entry that states something needs one", near="sources:")
        for source in entry.sources:
            if not (source.url or source.pinpoint or source.read_in):
                said = f"sources: nobody can look up “{source.title}”: it has no link, no pinpoint"
                yield page.warning(f"{said} and no copy that was read", near=source.title)
            if not source.as_of:
                said = f"sources: “{source.title}” does not say as of when"
                yield page.warning(said, near=source.title)
