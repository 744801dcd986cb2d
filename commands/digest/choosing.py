"""Which sections the digests of a channel have, in which order, and of which States."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process, utils

from bot.audit import AuditRecord
from bot.blocks import digest_settings as views
from bot.blocks.message import Message
from bot.digests.section import Section, all_sections
from bot.errors import UserError
from bot.register.digest import DigestSettings
from bot.services import Request, Services

ALIKE = 75.0
HINT = (
    "`/ccm digest sections only …`, `sections without …`, `sections order …` or `sections all` "
    "change it; names with commas between them."
)
STATES_HINT = "`/ccm digest states Lebanon, Chad` restricts it, `/ccm digest states all` ends that."

_BETWEEN = re.compile(r"\s*(?:[,;]|\band\b)\s*", re.IGNORECASE)


async def sections(request: Request, services: Services) -> Message:
    """Show the sections, or choose them: `only …`, `without …`, `order …`, `all`."""
    how, _, names = request.text.strip().partition(" ")
    settings = await settings_of(request, services)
    present = settings.sections or tuple(part.key for part in all_sections())
    match how.lower():
        case "":
            return views.told(_listed(settings), HINT)
        case "all":
            chosen = None
        case "only":
            chosen = _keys(names)
        case "without":
            left_out = _keys(names)
            chosen = tuple(key for key in present if key not in left_out)
        case "order":
            first = _keys(names)
            chosen = (*first, *(key for key in present if key not in first))
        case _:
            raise UserError(f"“{how}” is nothing that can be done with sections.", fix=HINT)
    if chosen == ():
        raise UserError(
            "A digest without sections says nothing.", fix="`/ccm digest off` switches it off."
        )
    return await _set(replace(settings, sections=chosen), settings, request, services)


async def states(request: Request, services: Services) -> Message:
    """Show of which States the digests tell, or choose them."""
    settings = await settings_of(request, services)
    names = [name for name in _BETWEEN.split(request.text.strip()) if name]
    if not names:
        return views.told(f"Digests here tell of {_of(settings, services)}.", STATES_HINT)
    chosen = frozenset(
        () if request.text.strip().lower() == "all" else (_iso3(name, services) for name in names)
    )
    return await _set(replace(settings, states=chosen), settings, request, services)


async def settings_of(request: Request, services: Services) -> DigestSettings:
    """What is chosen for this channel, else everything."""
    where = (request.team_id, request.channel_id)
    async with services.storage.unit_of_work() as work:
        found = await work.digests.settings_of(*where)
    return found or DigestSettings(*where, request.user_id, request.now)


def content_words(settings: DigestSettings, services: Services) -> str:
    """What the digests tell of, in words."""
    titles = {part.key: part.title for part in all_sections()}
    kept = [titles[key] for key in settings.sections or () if key in titles]
    what = "all sections" if settings.sections is None else f"“{'”, “'.join(kept)}”"
    return f"{what}; {_of(settings, services)}"


async def _set(
    chosen: DigestSettings, before: DigestSettings, request: Request, services: Services
) -> Message:
    chosen = replace(chosen, set_by=request.user_id, set_at=request.now)
    now, was = content_words(chosen, services), content_words(before, services)
    subject = f"{request.channel_id}: {now}; before: {was}"
    action = "digest content chosen"
    async with services.storage.unit_of_work() as work:
        await work.digests.set_settings(chosen)
        await work.audit.record(
            AuditRecord(request.team_id, request.user_id, action, subject, request.now)
        )
    return views.content_set(request.user_id, now, was)


def _listed(settings: DigestSettings) -> str:
    parts = {part.key: part for part in all_sections()}
    chosen = [key for key in settings.sections or parts if key in parts]
    lines = [f"{place}. {_named(parts[key])}" for place, key in enumerate(chosen, start=1)]
    lines += [f"– left out: {_named(part)}" for key, part in parts.items() if key not in chosen]
    return "Sections of the digests of this channel:\n" + "\n".join(lines)


def _named(part: Section) -> str:
    return f"{part.title} (`{part.key}`)"


def _keys(names: str) -> tuple[str, ...]:
    found = [_key(name) for name in _BETWEEN.split(names.strip()) if name]
    if not found:
        raise UserError("There is no section in it.", fix="`/ccm digest sections` lists them.")
    return tuple(dict.fromkeys(found))


def _key(name: str) -> str:
    keys: Sequence[str] = [part.key for part in all_sections()]
    known = {part.title: part.key for part in all_sections()} | {key: key for key in keys}
    if name in known:
        return known[name]
    near = process.extract(
        name.replace("_", " "),
        {title: title.replace("_", " ") for title in known},
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=ALIKE,
    )
    best = {known[title] for _, score, title in near if score == near[0][1]}
    if len(best) != 1:
        choice = f" It could be {' or '.join(f'`{key}`' for key in sorted(best))}." if best else ""
        raise UserError(
            f"I know no section “{name}”.{choice}", fix="`/ccm digest sections` lists them."
        )
    return best.pop()


def _iso3(name: str, services: Services) -> str:
    found = services.knowledge.gazetteer.resolve(name)
    if found.state is None:
        near = " or ".join(state.name for state in found.candidates)
        raise UserError(
            f"I know no State called “{name}”." + (f" Did you mean {near}?" if near else ""),
            fix=STATES_HINT,
        )
    return found.state.iso3


def _of(settings: DigestSettings, services: Services) -> str:
    names = sorted(services.state_name(iso3) for iso3 in settings.states)
    return f"of States only {', '.join(names)}" if names else "all States"
