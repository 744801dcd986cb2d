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
    ``as_of`` is how far that standing is known. ``sources`` are that of the standing and that of
    the days, each with its own date. ``aliases`` are other names, codes, names in other languages.
    """

    iso3: str
    name: str
    status: Status
    aliases: tuple[str, ...]
    status_date: date | None
    signature_date: date | None
    deposit_date: date | None
    deposit_type: str | None
    as_of: str | None
    sources: tuple[Source, ...]
    confidence: Confidence
    note: str
