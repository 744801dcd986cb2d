"""The values that knowledge is made of: entries with sources and validity, hits, answers."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    UNANSWERED = "unanswered"


class Confidence(StrEnum):
    """How well a statement is sourced; shown to the reader unless ``VERIFIED``."""

    VERIFIED = "verified"
    SEED = "seed"
    SINGLE_SOURCE = "single-source"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from.

    ``title`` names the official document, ``url`` its official address where known, ``pinpoint``
    the place in it, ``as_of`` the date or period it speaks of, ``read_in`` the copy that was read.
    """

    title: str
    url: str | None = None
    pinpoint: str | None = None
    as_of: str | None = None
    read_in: str | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a statement is known to hold, both ends included; ``None`` is open."""

    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the statement is known to hold on ``day``."""
        return not self.starts_after(day) and not self.ended_before(day)

    def starts_after(self, day: date) -> bool:
        """Whether the statement only begins to hold after ``day``."""
        return self.valid_from is not None and self.valid_from > day

    def ended_before(self, day: date) -> bool:
        """Whether the statement is only known to hold up to some day before ``day``."""
        return self.valid_to is not None and self.valid_to < day


@dataclass(frozen=True, slots=True)
class About:
    """What an entry is about, so that a question naming something else is not answered by it."""

    treaty: str = "CCM"
    articles: tuple[str, ...] = ()
    actions: tuple[int, ...] = ()
    states: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One curated answer.

    ``body`` is Markdown in our own words. ``series`` groups the successive versions of one fact
    (the coordinators of each period, say): the question and its date choose among them.
    ``gap`` marks an entry that says what is *not* known and whom to ask.
    """

    id: str
    title: str
    body: str
    topic: str
    questions: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    validity: Validity = field(default_factory=Validity)
    about: About = field(default_factory=About)
    answers: tuple[str, ...] = ()
    confidence: Confidence = Confidence.VERIFIED
    reviewed_on: date | None = None
    review_every_days: int = 180
    owner: str = "curator"
    series: str | None = None
    gap: bool = False
    ask: str = "info@cmconvention.org"

    @property
    def family(self) -> str:
        """The series this entry is a version of, or itself."""
        return self.series or self.id

    @property
    def review_due_on(self) -> date | None:
        """The last day on which it counts as reviewed; None where nobody has reviewed it."""
        if self.reviewed_on is None:
            return None
        return self.reviewed_on + timedelta(days=self.review_every_days)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found for a question, with the score it was ranked by (higher is better)."""

    entry: Entry
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What to tell the person who asked.

    ``notices`` come before the body: "last known, valid to …", "rests on a single source".
    ``suggestions`` are near entries to offer, at most three. ``confidence`` runs from 0 to 1.
    """

    question: str
    outcome: Outcome
    body: str
    entry: Entry | None = None
    notices: tuple[str, ...] = ()
    suggestions: tuple[Entry, ...] = ()
    hits: tuple[Hit, ...] = ()
    confidence: float = 0.0
    language: str = "en"

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the answer has it from; empty when there is no entry behind it."""
        return self.entry.sources if self.entry else ()
