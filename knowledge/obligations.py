"""The deadlines of States Parties under Articles 3, 4 and 7, as rows of what is on record."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.entry import Confidence, Source


class RowType(StrEnum):
    """What a row records. A deadline that was requested is not one that was granted."""

    ORIGINAL = "original"
    GRANTED = "extension_granted"
    REQUESTED = "extension_requested"
    COMPLIANCE = "compliance"
    REPORT_DUE = "initial_report_due"


@dataclass(frozen=True, slots=True)
class Obligation:
    """One step. ``deadline`` and ``met_on`` are ISO dates, some known only to the month or year."""

    iso3: str
    article: int
    deadline: str | None
    met_on: str | None
    row_type: RowType
    source: Source
    confidence: Confidence
    note: str
