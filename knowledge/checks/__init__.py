"""What must be true of the entries: what keeps them from being loaded, and what else to mend."""

from knowledge.checks.content import check_content
from knowledge.checks.files import (
    MIN_QUESTIONS,
    ROLE_ADDRESSES,
    check_entries,
    check_translations,
)
from knowledge.checks.page import Page, read_pages

__all__ = [
    "MIN_QUESTIONS",
    "ROLE_ADDRESSES",
    "Page",
    "check_content",
    "check_entries",
    "check_translations",
    "read_pages",
]
