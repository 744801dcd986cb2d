"""Entries that time has overtaken: reviews that are due, facts that have run out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.checks.page import Page
from knowledge.problems import Problem


def due_for_review(pages: Iterable[Page], today: date) -> Iterator[Problem]:
    """Yield a warning for each entry whose review date has passed: nobody did anything wrong."""
    for page in pages:
        due = page.entry.review_due_on
        if due and due < today:
            yield page.warning(f"reviewed: was due for review on {due}", near="reviewed:")


def run_out(pages: Iterable[Page], today: date) -> Iterator[Problem]:
    """Yield a warning for each fact that has run out and that nothing takes further.

    Something does: a version that holds today or later, or an entry of the topic that says what is
    no longer known.
    """
    families: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        families[page.entry.family].append(page)
    told = {page.entry.topic for page in pages if page.entry.gap and _goes_on(page, today)}
    for versions in families.values():
        latest = max(versions, key=lambda page: page.entry.validity.valid_to or date.max)
        if not _goes_on(latest, today) and latest.entry.topic not in told:
            said = f"valid_to: ran out on {latest.entry.validity.valid_to}; no later version and"
            yield latest.warning(
                f"{said} no gap in {latest.entry.topic} says what is known since", near="valid_to:"
            )


def _goes_on(page: Page, today: date) -> bool:
    return not page.entry.validity.ended_before(today)
