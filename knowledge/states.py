"""The States that questions and notes name, with their standing under the Convention."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.entry import Confidence, Source


class Status(StrEnum):
    """How a State stands towards the Convention."""

    STATE_PARTY = "state_party"
    SIGNATORY = "signatory"
    NOT_PARTY = "not_party"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class State:
    """A row of the gazetteer.

    ``status_date`` is the day the standing began: for a State Party, entry into force for it.
    ``aliases`` are other names, codes and names in other languages.
    """

    iso3: str
    name: str
    status: Status
    aliases: tuple[str, ...]
    status_date: date | None
    signature_date: date | None
    deposit_date: date | None
    deposit_type: str | None
    source: Source
    confidence: Confidence
    note: str
