"""What coordinators noted about an activity of the work plan: that it was done, by whom, when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ActivityDone:
    """An activity or a line of the timeline that a coordinator reported as carried out."""

    team_id: str
    plan: str
    code: str
    reported_by: str
    reported_at: datetime
