"""help: all verbs, or examples for one."""

from bot.blocks import help as views
from bot.errors import UserError
from bot.roles import EVERYBODY, holders
from bot.services import Message, Request, Services, Verb


async def run(request: Request, services: Services) -> Message:
    """Answer `help` and `help <verb>`."""
    wanted = request.text.strip().lower().removeprefix("/ccm").strip()
    if not wanted:
        return views.overview((verb.name, verb.summary) for verb in services.verbs)
    verb = next((verb for verb in services.verbs if verb.name == wanted), None)
    if verb is None:
        names = ", ".join(f"`{verb.name}`" for verb in services.verbs)
        raise UserError(f"There is no verb “{wanted}”.", fix=f"There are {names}.")
    who = None if verb.allowed == EVERYBODY else holders(verb.allowed)
    return views.one(verb.name, verb.summary, verb.usage, who)


VERB = Verb(
    name="help",
    summary="What I can do",
    usage=("/ccm help", "/ccm help followup"),
    run=run,
)
