"""What a person's reminder of one morning says, within what they may read."""

from datetime import date, datetime, timedelta

from bot.blocks import reminders as views
from bot.blocks.late_digest import in_words
from bot.blocks.message import Message
from bot.digests.mornings import Morning
from bot.jobs import due_items as items
from bot.jobs.lead_times import Looking
from bot.register.reminder import ReminderSettings
from bot.roles import Role, levels_for
from bot.services import Services

IS_LATE = timedelta(minutes=30)


async def morning_message(
    services: Services,
    settings: ReminderSettings,
    *,
    held: frozenset[Role],
    morning: Morning,
    now: datetime,
    told: date | None,
) -> Message | None:
    """The message to somebody with the roles ``held``; ``None`` when there is nothing to say.

    ``told`` is the day of their last reminder.
    """
    library = services.knowledge.library
    states = {state.iso3: state.name for state in library.states}
    team_id, user_id = settings.team_id, settings.user_id
    async with services.storage.reading() as work:
        put_off = await work.reminders.all_put_off(team_id, user_id)
        follow_ups = await work.follow_ups.open_ones(team_id, levels_for(held))
        done = {
            plan.plan: frozenset(await work.activities.done(team_id, plan.plan))
            for plan in library.work_plans
        }
    looking = Looking(user_id, held, morning.day, told, settings.lead_days, put_off)

    def name(iso3: str) -> str:
        return states.get(iso3, iso3)

    parts = (
        items.follow_ups_due(looking, follow_ups, name),
        items.deadlines_ahead(looking, library, name),
        items.activities_ahead(looking, library, done),
        items.reviews_due(looking, library.entries),
    )
    if not any(part.items for part in parts):
        return None
    late, is_curator = _late(now - morning.due_at), Role.CURATOR in held
    return views.reminder(parts, morning.day, late, is_curator=is_curator)


def _late(by: timedelta) -> str:
    if by < IS_LATE:
        return ""
    return f"This comes {in_words(by)} late: I was not running, or could not reach Slack."
