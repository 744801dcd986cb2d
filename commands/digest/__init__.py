"""digest: what matters, in a channel: look at it, post it, have it come by itself."""

from collections.abc import Mapping
from dataclasses import replace

from rapidfuzz import fuzz, process

from bot.blocks.message import Message, Shown
from bot.errors import UserError
from bot.roles import RECORDERS
from bot.services import Handler, Request, Services, Verb
from commands.digest.choosing import sections, states
from commands.digest.form import open_form, save, suggest
from commands.digest.level import confirm, level
from commands.digest.schedule import daily, here, off, pause, resume
from commands.digest.showing import history, is_direct, now, preview, show

ALIKE = 70.0
USAGE = (
    "/ccm digest preview",
    "/ccm digest preview as 2026-12-01",
    "/ccm digest now",
    "/ccm digest set",
    "/ccm digest here monday 09:00 Europe/Zurich",
    "/ccm digest here monday thursday 09:00",
    "/ccm digest here every second monday 09:00",
    "/ccm digest here first monday of the month 08:30",
    "/ccm digest daily 2026-11-16 to 2026-11-20 08:00",
    "/ccm digest pause until 10 January",
    "/ccm digest resume",
    "/ccm digest off",
    "/ccm digest show",
    "/ccm digest sections",
    "/ccm digest sections without knowledge to review",
    "/ccm digest states Lebanon, Chad",
    "/ccm digest level coordination",
    "/ccm digest history",
)


async def run(request: Request, services: Services) -> Shown:
    """Answer `digest <what>`; alone it shows what is set and what can be typed."""
    first, *rest = request.text.split(maxsplit=1) or [""]
    what = ACTS.get(first.lower())
    if what is None:
        near = process.extractOne(first.lower(), list(ACTS), scorer=fuzz.ratio, score_cutoff=ALIKE)
        hint = f" Did you mean `{near[0]}`?" if near else ""
        raise UserError(
            f"“{first}” is nothing that digests can do.{hint}",
            fix="`/ccm help digest` shows all that can be typed.",
        )
    if rest and (instead := ALONE.get(first.lower())):
        problem = f"I know `digest {first.lower()}`, but not with “{rest[0]}” after it."
        raise UserError(f"{problem} Nothing was done.", fix=instead)
    if what is not preview and is_direct(request):
        raise UserError(
            "Digests come to channels, not to direct messages.",
            fix="Here `digest preview` shows you one; type the rest in the channel.",
        )
    return await what(replace(request, text="".join(rest).strip()), services)


async def overview(request: Request, services: Services) -> Message:
    """Tell what is set for this channel, and what can be typed."""
    return await show(request, services, USAGE)


ACTS: Mapping[str, Handler] = {
    "": overview,
    "preview": preview,
    "now": now,
    "set": open_form,
    "here": here,
    "daily": daily,
    "pause": pause,
    "resume": resume,
    "off": off,
    "show": show,
    "sections": sections,
    "states": states,
    "level": level,
    "history": history,
}

ALONE = {
    "now": "`/ccm digest preview as 2026-12-01` shows another day.",
    "resume": "`/ccm digest pause until 10 January` sets the day on which it comes again.",
    "off": "`/ccm digest pause until 10 January` switches it off for a while.",
}
"""What to type instead where somebody wrote more than the word; to do half of it may be wrong."""

VERB = Verb(
    name="digest",
    summary="What matters, posted in a channel on the days that it wants",
    usage=USAGE,
    run=run,
    allowed=RECORDERS,
    doing="Setting up and reading digests",
    actions={"digest_level": confirm, "digest_change": open_form, "digest_resume": resume},
    submissions={"digest_save": save},
    options={"digest_zone": suggest},
)
