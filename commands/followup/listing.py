"""The lists of the verb: all, mine, overdue, one State's, done."""

from bot.blocks import follow_up_lists as views
from bot.errors import UserError
from bot.services import Message, Request, Services

MOST_DONE = 25


async def listing(which: str, request: Request, services: Services) -> Message:
    """Answer `followup list [mine|overdue|done|<State>]`."""
    async with services.storage.unit_of_work() as work:
        if which.lower() == "done":
            done = await work.follow_ups.done_ones(request.team_id, request.levels, MOST_DONE)
            return views.done_list(done, services.state_name, request.today)
        found = await work.follow_ups.open_ones(request.team_id, request.levels)
    title = "Open follow-ups"
    match which.lower():
        case "" | "all":
            pass
        case "mine":
            title = "Your open follow-ups"
            found = [item for item in found if item.author_id == request.user_id]
        case "overdue":
            title = "Overdue follow-ups"
            found = [item for item in found if item.is_overdue(request.today)]
        case _:
            state = services.knowledge.gazetteer.resolve(which).state
            if state is None:
                raise UserError(
                    f"I know no State called “{which}”.",
                    fix="Lists are `mine`, `overdue`, `done`, or the name of a State.",
                )
            title = f"Open follow-ups: {state.name}"
            found = [item for item in found if item.state == state.iso3]
    return views.overview(found, services.state_name, request.today, request.user_id, title=title)
