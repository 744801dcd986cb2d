"""Reads the names of sections and States that somebody typed, one after the other."""

import re

from rapidfuzz import fuzz, process, utils

from bot.digests.section import all_sections
from bot.errors import UserError
from knowledge.gazetteer import Gazetteer

ALIKE = 75.0
LIST = "`/ccm digest sections` lists them."

_BETWEEN = re.compile(r"\s*(?:[,;]|\band\b)\s*", re.IGNORECASE)


def section_keys(typed: str) -> tuple[str, ...]:
    """The keys of the sections that are named by title or key, in the order typed."""
    found = [_key(name) for name in _names(typed)]
    if not found:
        raise UserError("There is no section in it.", fix=LIST)
    return tuple(dict.fromkeys(found))


def state_codes(typed: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The ISO codes of the States that are named."""
    return frozenset(_iso3(name, gazetteer) for name in _names(typed))


def _names(typed: str) -> list[str]:
    return [name for name in _BETWEEN.split(typed.strip()) if name]


def _key(name: str) -> str:
    parts = all_sections()
    known = {part.title: part.key for part in parts} | {part.key: part.key for part in parts}
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
        raise UserError(f"I know no section “{name}”.{choice}", fix=LIST)
    return best.pop()


def _iso3(name: str, gazetteer: Gazetteer) -> str:
    found = gazetteer.resolve(name)
    if found.state is None:
        near = " or ".join(state.name for state in found.candidates)
        raise UserError(
            f"I know no State called “{name}”." + (f" Did you mean {near}?" if near else ""),
            fix="Write them as in `/ccm digest states Lebanon, Chad`.",
        )
    return found.state.iso3
