"""The coordinators' work plans: activities, the timeline by quarter, the outputs expected."""

from dataclasses import dataclass

from knowledge.entry import Source
from knowledge.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Activity:
    """Something the plan sets out to do. No ``quarters`` means all through the plan."""

    code: str
    title: str
    description: str
    quarters: tuple[Quarter, ...] = ()
    part_of: str | None = None

    @property
    def is_continuous(self) -> bool:
        """Whether it goes on throughout the plan."""
        return not self.quarters


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of the plan's timeline; ``activity`` is the code it belongs to, if any."""

    code: str
    quarter: Quarter
    text: str
    activity: str | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """One result that the plan expects."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """One plan. ``starts`` and ``ends`` are its first and last quarter, both included."""

    plan: str
    title: str
    starts: Quarter
    ends: Quarter
    meeting: str
    coordinators: tuple[str, ...]
    implementers: tuple[str, ...]
    partners: tuple[str, ...]
    budget: str
    source: Source
    activities: tuple[Activity, ...]
    timeline: tuple[TimelineLine, ...]
    outputs: tuple[Output, ...]

    def activity(self, code: str) -> Activity | None:
        """Return the activity with this code, in whatever case it is written."""
        wanted = code.strip().lower()
        return next((found for found in self.activities if found.code == wanted), None)
