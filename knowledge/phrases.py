"""What is said around an answer, in the language of who asked, with dates as that one has them."""

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path

from knowledge.dates import DateStyle
from knowledge.direction import RIGHT_TO_LEFT, right_to_left
from knowledge.fields import Fields
from knowledge.language import DEFAULT
from knowledge.phrase_book import Phrases
from knowledge.problems import LibraryError, Problem
from knowledge.yaml_lines import read_mapping

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Phrases",
    "blanks",
    "check_blanks",
    "parse_phrases",
    "phrases_in",
]

FOLDER = Path(__file__).parent / "data" / "phrases"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
"""Those with a file in ``data/phrases``; adding one adds the language."""

_MONTH_LISTS = ("months", "months_alone")
_DATES = (*_MONTH_LISTS, "day", "first_day", "month")
_BLANK = re.compile(r"\{(\w*)\}")
_MONTHS = 12


@cache
def phrases_in(language: str) -> Phrases:
    """Return the phrases of ``language``, the English ones where it has no file."""
    name = language if language in LANGUAGES else DEFAULT
    file = FOLDER / f"{name}.yaml"
    found = parse_phrases(file.read_text("utf-8"), file.name)
    if name != DEFAULT:
        check_blanks(found, phrases_in(DEFAULT), file.name)
    return _right_to_left(found) if name in RIGHT_TO_LEFT else found


def parse_phrases(text: str, file: str) -> Phrases:
    """Return the phrases written in ``text``; LibraryError names every problem with its line."""
    problems: list[Problem] = []
    values = Fields(read_mapping(text, file), file, problems)
    names = [field.name for field in fields(Phrases) if field.name != "dates"]
    values.check_keys((*_DATES, *names))
    months, alone = (_months(values, key) for key in _MONTH_LISTS)
    day, first_day, month = (values.text(key) for key in ("day", "first_day", "month"))
    said: Mapping[str, str] = {name: values.text(name) for name in names}
    if problems:
        raise LibraryError(problems)
    return Phrases(dates=DateStyle(months, alone, day, first_day, month), **said)


def _right_to_left(phrases: Phrases) -> Phrases:
    names = [field.name for field in fields(Phrases) if field.name != "dates"]
    said = {name: right_to_left(getattr(phrases, name)) for name in names}
    return Phrases(dates=phrases.dates, **said)


def _months(values: Fields, key: str) -> tuple[str, ...]:
    months = values.texts(key)
    if len(months) != _MONTHS:
        values.complain(key, f"there are {len(months)} of them")
    return months


def check_blanks(phrases: Phrases, english: Phrases, file: str) -> None:
    """Raise LibraryError where a phrase has other blanks to fill than the English one."""
    problems = [
        Problem(file, 1, f"{field.name}: should have the blanks of the English one")
        for field in fields(Phrases)
        if field.name != "dates"
        and blanks(getattr(phrases, field.name)) != blanks(getattr(english, field.name))
    ]
    if problems:
        raise LibraryError(problems)


def blanks(phrase: str) -> list[str]:
    """Return the names of what is filled in."""
    return sorted(_BLANK.findall(phrase))


ENGLISH = phrases_in(DEFAULT)
