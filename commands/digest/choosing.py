"""Which sections the digests of a channel have, in which order, and of which States."""

from collections.abc import Callable
from dataclasses import replace

from bot.audit import AuditRecord
from bot.blocks import digest_content as views
from bot.blocks.message import Message
from bot.digests.section import Section, all_sections
from bot.errors import UserError
from bot.register.digest import DigestSettings
from bot.services import Request, Services
from bot.storage import UnitOfWork
from commands.digest.names import section_keys, state_codes

HINT = (
    "`/ccm digest sections only …`, `sections without …`, `sections order …` or `sections all` "
    "change it; names with commas between them."
)
STATES_HINT = "`/ccm digest states Lebanon, Chad` restricts it, `/ccm digest states all` ends that."

Keys = tuple[str, ...]


async def sections(request: Request, services: Services) -> Message:
    """Show the sections, or choose them: `only …`, `without …`, `order …`, `all`."""
    how, _, names = request.text.partition(" ")
    how = how.lower()
    if not how:
        async with services.storage.unit_of_work() as work:
            return views.present(_listed(await settings_of(request, work)), HINT)
    if how not in CHOICES:
        raise UserError(f"“{how}” is nothing that can be done with sections.", fix=HINT)
    named = section_keys(names) if how != "all" else ()

    def chosen(settings: DigestSettings) -> DigestSettings:
        present = settings.sections or tuple(part.key for part in all_sections())
        keys = CHOICES[how](named, present)
        if keys == ():
            raise UserError(
                "A digest without sections says nothing.", fix="`/ccm digest off` switches it off."
            )
        return replace(settings, sections=keys)

    return await _change(chosen, request, services)


async def states(request: Request, services: Services) -> Message:
    """Show of which States the digests tell, or choose them."""
    if not request.text:
        async with services.storage.unit_of_work() as work:
            settings = await settings_of(request, work)
        return views.present(f"Digests here tell of {_of(settings, services)}.", STATES_HINT)
    is_all = request.text.lower() == "all"
    codes = state_codes("" if is_all else request.text, services.knowledge.gazetteer)
    return await _change(lambda settings: replace(settings, states=codes), request, services)


async def settings_of(
    request: Request, work: UnitOfWork, *, to_change: bool = False
) -> DigestSettings:
    """What is chosen for this channel, else everything."""
    where = (request.team_id, request.channel_id)
    found = await work.digests.settings_of(*where, to_change=to_change)
    return found or DigestSettings(*where, request.user_id, request.now)


def content_words(settings: DigestSettings, services: Services) -> str:
    """What the digests tell of, in words."""
    titles = {part.key: part.title for part in all_sections()}
    kept = [titles[key] for key in settings.sections or () if key in titles]
    what = "all sections" if settings.sections is None else f"“{'”, “'.join(kept)}”"
    return f"{what}; {_of(settings, services)}"


async def _change(
    choose: Callable[[DigestSettings], DigestSettings], request: Request, services: Services
) -> Message:
    async with services.storage.unit_of_work() as work:
        before = await settings_of(request, work, to_change=True)
        chosen = choose(before)
        if chosen == before:
            return views.unchanged(content_words(before, services))
        chosen = replace(chosen, set_by=request.user_id, set_at=request.now)
        now, was = content_words(chosen, services), content_words(before, services)
        await work.digests.set_settings(chosen)
        subject = f"{request.channel_id}: {now}; before: {was}"
        action, who = "digest content chosen", request.user_id
        await work.audit.record(AuditRecord(request.team_id, who, action, subject, request.now))
    return views.changed(request.user_id, now, was)


def _without(named: Keys, present: Keys) -> Keys:
    return tuple(key for key in present if key not in named)


CHOICES: dict[str, Callable[[Keys, Keys], Keys | None]] = {
    "all": lambda _named, _present: None,
    "only": lambda named, _present: named,
    "without": _without,
    "order": lambda named, present: (*named, *_without(named, present)),
}


def _listed(settings: DigestSettings) -> str:
    parts = {part.key: part for part in all_sections()}
    chosen = [key for key in settings.sections or parts if key in parts]
    lines = [f"{place}. {_named(parts[key])}" for place, key in enumerate(chosen, start=1)]
    lines += [f"– left out: {_named(part)}" for key, part in parts.items() if key not in chosen]
    return "Sections of the digests of this channel:\n" + "\n".join(lines)


def _named(part: Section) -> str:
    return f"{part.title} (`{part.key}`)"


def _of(settings: DigestSettings, services: Services) -> str:
    names = sorted(services.state_name(iso3) for iso3 in settings.states)
    return f"of States only {', '.join(names)}" if names else "all States"
