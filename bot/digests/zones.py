"""Finds the time zone that somebody typed, or the nearest one to suggest."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import fuzz, process

from bot.errors import UserError

ALIKE = 70.0
MOST_SUGGESTED = 20
FIX = "Name a zone after its city, such as `Europe/Zurich` or `Asia/Beirut`, or leave it out."
OTHER_CITIES = {
    **dict.fromkeys(("geneva", "genève", "genf", "bern", "berne"), "Europe/Zurich"),
    "the_hague": "Europe/Amsterdam",
    "washington": "America/New_York",
    "n'djamena": "Africa/Ndjamena",
}
"""Cities in which people are who use this, and which no zone is called after."""
_NO_PLACES = {"localtime", "Factory"}


def find_zone(typed: str, so_far: str) -> ZoneInfo:
    """The zone of this name or city, however it is capitalised.

    ``UserError`` begins with ``so_far`` (what else was read) and names the nearest zone.
    """
    known = _by_name()
    wanted = "_".join(typed.lower().split())
    names = known.get(wanted, ())
    if len(names) == 1:
        return ZoneInfo(names[0])
    if names:
        choice = " or ".join(f"`{name}`" for name in names)
        raise UserError(f"{so_far}, but “{typed}” could be {choice}.", fix="Say which.")
    near = process.extractOne(wanted, list(known), scorer=fuzz.ratio, score_cutoff=ALIKE)
    hint = f" Did you mean `{known[near[0]][0]}`?" if near else ""
    raise UserError(f"{so_far}, but “{typed}” is no time zone that I know.{hint}", fix=FIX)


def suggest_zones(typed: str) -> list[str]:
    """Names of zones to choose from: those that begin with, contain or resemble what was typed."""
    known = _by_name()
    wanted = "_".join(typed.lower().split())
    begins = [names for key, names in known.items() if key.startswith(wanted)]
    contains = [names for key, names in known.items() if wanted in key]
    near = process.extract(
        wanted, list(known), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_SUGGESTED
    )
    found = [*begins, *contains, *(known[key] for key, _, _ in near)]
    return list(dict.fromkeys(name for names in found for name in names))[:MOST_SUGGESTED]


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    """Full names, and last parts of names ("zurich") with all zones that end so."""
    known: dict[str, tuple[str, ...]] = {}
    for name in sorted(available_timezones() - _NO_PLACES):
        city = name.rpartition("/")[2].lower()
        known[city] = (*known.get(city, ()), name)
    known |= {city: (name,) for city, name in OTHER_CITIES.items()}
    return known | {name.lower(): (name,) for names in known.values() for name in names}
