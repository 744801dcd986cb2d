"""👍 and 👎: the first is counted, the second asks what was wrong; who pressed is not kept."""

import json

from bot.blocks import feedback as views
from bot.register.feedback import Fault, Feedback, feedback_key
from bot.services import Message, Place, Request, Services, Shown

OPENLY = "openly"


async def feedback(request: Request, services: Services) -> Shown:
    """Count a 👍; open the form for a 👎, of which nothing is kept until it is sent."""
    about = views.About(**json.loads(request.value))
    openly = request.place is Place.MENTION
    if not about.helped:
        return views.form(about, {"about": request.value, OPENLY: OPENLY if openly else ""})
    had_complained = await _keep(about, request, services, openly=openly)
    return views.thanks(about, withdrawn=had_complained)


async def save(request: Request, services: Services) -> Message:
    """Keep what was wrong with an answer."""
    about = views.About(**json.loads(request.metadata["about"]))
    await _keep(
        about,
        request,
        services,
        openly=request.metadata[OPENLY] == OPENLY,
        fault=Fault(request.fields["fault"]),
        words=request.fields.get("words", ""),
    )
    return views.thanks_for_telling(about)


async def _keep(
    about: views.About,
    request: Request,
    services: Services,
    *,
    openly: bool,
    fault: Fault | None = None,
    words: str = "",
) -> bool:
    answer = (about.question, about.entry_id, about.version)
    opinion = Feedback(
        request.team_id,
        feedback_key(request.team_id, request.user_id, *answer),
        *answer,
        given_at=request.now,
        fault=fault,
        words=words,
        asked_openly=openly,
    )
    async with services.storage.unit_of_work() as work:
        return await work.feedback.give(opinion)
