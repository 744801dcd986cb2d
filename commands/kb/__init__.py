"""kb: what the keepers of the knowledge have to do: questions that found no answer."""

from bot.errors import UserError
from bot.roles import Role
from bot.services import Request, Services, Shown, Verb
from commands.kb.unanswered import settle, unanswered


async def run(request: Request, services: Services) -> Shown:
    """Answer `kb`, by its first word."""
    first = request.text.strip().lower()
    match first:
        case "" | "unanswered":
            return await unanswered(request, services)
        case _:
            raise UserError(f"`kb` cannot do “{first}”.", fix="Try `/ccm kb unanswered`.")


VERB = Verb(
    name="kb",
    summary="Questions that found no answer, for those who keep the knowledge",
    usage=("/ccm kb unanswered",),
    run=run,
    allowed=frozenset({Role.CURATOR}),
    doing="Keeping the knowledge base",
    actions={"kb_settle": settle},
)
