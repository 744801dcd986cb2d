"""Values for tests: give what matters, the rest is sensible."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.register.follow_up import FollowUp
from bot.roles import Role
from bot.services import Place, Request

TEAM = "T1"
ZURICH = ZoneInfo("Europe/Zurich")
IN_THE_PLAN = date(2024, 1, 15)


def at(day: date) -> datetime:
    """Noon, UTC."""
    return datetime.combine(day, time(12), UTC)


def a_request(
    text: str = "",
    *,
    role: Role = Role.COORDINATOR,
    today: date = IN_THE_PLAN,
    user_id: str = "U1",
    key: str = "Ev1",
    place: Place = Place.COMMAND,
    value: str = "",
    fields: dict[str, str] | None = None,
    metadata: dict[str, str] | None = None,
    source_link: str | None = None,
    message_ts: str | None = None,
) -> Request:
    return Request(
        text=text,
        user_id=user_id,
        team_id=TEAM,
        channel_id="C1",
        roles=frozenset({Role.MEMBER, role}),
        now=at(today),
        zone=ZURICH,
        key=key,
        place=place,
        value=value,
        fields=fields or {},
        metadata=metadata or {},
        source_link=source_link,
        message_ts=message_ts,
    )


def a_follow_up(
    note: str = "asked for a liaison",
    *,
    state: str = "LBN",
    due_on: date | None = None,
    author_id: str = "U1",
    **more: object,
) -> FollowUp:
    values = {"recorded_at": at(IN_THE_PLAN), "team_id": TEAM, **more}
    return FollowUp(state=state, note=note, author_id=author_id, due_on=due_on, **values)  # type: ignore[arg-type]
