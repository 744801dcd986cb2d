"""The button under a follow-up in a digest that gives it a week more."""

from dataclasses import replace
from datetime import timedelta

from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.follow_up import FollowUp, Status
from bot.services import Message, Request, Services
from commands.followup.rows import change
from knowledge.dates import long_date

WEEK = timedelta(days=7)


async def a_week_later(request: Request, services: Services) -> Message:
    """Give the follow-up a day a week later, counted from today where it is overdue.

    The button carries the number and the day it was due then: a second press, or somebody else's
    change in between, does not move it again.
    """
    number, _, seen = request.value.partition(" ")

    def moved(found: FollowUp) -> FollowUp:
        if found.status is not Status.OPEN:
            raise UserError(
                f"#{found.id} is {found.status} already.", fix=f"Try `followup reopen {found.id}`."
            )
        if str(found.due_on) != seen:
            now = f"is due {long_date(found.due_on)}" if found.due_on else "has no due date"
            raise UserError(
                f"#{found.id} has been changed since and {now} by now.",
                fix=f"Change it with `followup edit {found.id}`.",
            )
        due_on = max(found.due_on or request.today, request.today) + WEEK
        return replace(found, due_on=due_on)

    saved = await change(number, moved, "follow-up put off", request, services)
    return views.changed(saved, services.state_name, request.today)
