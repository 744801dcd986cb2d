"""What has become of the items of a reminder since it was sent."""

from collections.abc import Iterable
from datetime import date

from bot.blocks.mrkdwn import person
from bot.blocks.reminders import Fate
from bot.register.follow_up import FollowUp, Status
from bot.register.reminder import FOLLOW_UP, REVIEW
from bot.services import Request, Services
from bot.storage import UnitOfWork
from knowledge.dates import long_date


async def fates(
    wanted: Iterable[str], request: Request, services: Services, work: UnitOfWork
) -> dict[str, Fate]:
    """Of those items with which nothing is left to be done, by key."""
    put_off = await work.reminders.all_put_off(request.team_id, request.user_id)
    entries = services.knowledge.library.entries
    due = {f"{REVIEW}{entry.id}:{entry.review_due_on}" for entry in entries}
    found: dict[str, Fate] = {}
    for key in wanted:
        if key in put_off and (words := _put_off(put_off[key], request.today)):
            found[key] = Fate(words)
        if key.startswith(REVIEW) and key not in due:
            found[key] = Fate("Reviewed meanwhile", is_final=True)
        if key.startswith(FOLLOW_UP):
            follow_up = await follow_up_of(key, request, work)
            if follow_up is None or follow_up.status is not Status.OPEN:
                found[key] = fate_of(follow_up, request)
    return found


def fate_of(found: FollowUp | None, request: Request) -> Fate:
    """That a follow-up is no longer open: by whom it was closed, and when."""
    if found is None:
        return Fate("Not there any more, or not for you to see", is_final=True)
    by = f" by {person(found.closed_by)}" if found.closed_by else ""
    day = found.closed_at and long_date(found.closed_at.astimezone(request.zone).date())
    return Fate(found.status.title() + by + (f" on {day}" if day else ""))


async def follow_up_of(key: str, request: Request, work: UnitOfWork) -> FollowUp | None:
    """The follow-up that a key names, where this person may see it."""
    if not key.startswith(FOLLOW_UP):
        return None
    return await work.follow_ups.get(request.team_id, int(key.split(":")[1]), request.levels)


def _put_off(until: date | None, today: date) -> str:
    if until is None:
        return "Dismissed"
    return f"Snoozed until {until:%A}, {long_date(until)}" if until > today else ""
