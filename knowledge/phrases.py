"""What is said around an answer, in the language of who asked, with dates as that one has them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache, reduce
from pathlib import Path

from knowledge.dates import DateStyle, long_date, long_iso
from knowledge.fields import Fields
from knowledge.language import DEFAULT
from knowledge.problems import LibraryError, Problem
from knowledge.yaml_lines import read_mapping

FOLDER = Path(__file__).parent / "data" / "phrases"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
"""Those with a file in ``data/phrases``; adding one adds the language."""

_DATES = ("months", "day", "first_day", "month")
_BLANK = re.compile(r"\{(\w*)\}")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences and labels of one language; each is a key of its file, see ``en.yaml``.

    Those with blanks are filled with ``str.format``.
    """

    dates: DateStyle
    english_only: str
    unofficial: str
    read_as: str
    general_rule: str
    single_source: str
    partly_single_source: str
    from_seed: str
    work_plan: str
    web_page: str
    document: str
    joined: str
    review_due: str
    last_known: str
    holds_from: str
    read_with_earlier: str
    rest_left_aside: str
    not_known: str
    only_quoted: str
    no_opinion: str
    not_sure: str
    no_question: str
    no_question_in_text: str
    ask_again: str
    heading: str
    sources: str
    as_of: str
    read_in: str
    this_copy: str
    valid_from: str
    valid_to: str
    reviewed: str
    you_may_want: str
    queued: str
    may_be_quoted: str
    is_counted: str
    not_queued: str
    tell_me: str
    none_of_these: str
    answer_this: str
    share: str
    found_here: str
    found_yours: str
    found_wanted: str

    def long_date(self, day: date) -> str:
        """Return "1 May 2011", "1er mai 2011" or "1 de mayo de 2011"."""
        return long_date(day, self.dates)

    def together(self, names: Iterable[str]) -> str:
        """Return "A and B and C"."""
        return reduce(lambda one, other: self.joined.format(one=one, other=other), names)

    def long_iso(self, text: str) -> str:
        """Return an ISO date or month in words, and anything else as it is."""
        return long_iso(text, self.dates)


@cache
def phrases_in(language: str) -> Phrases:
    """Return the phrases of ``language``, the English ones where it has no file."""
    name = language if language in LANGUAGES else DEFAULT
    file = FOLDER / f"{name}.yaml"
    found = parse_phrases(file.read_text("utf-8"), file.name)
    if name != DEFAULT:
        check_blanks(found, phrases_in(DEFAULT), file.name)
    return found


def parse_phrases(text: str, file: str) -> Phrases:
    """Return the phrases written in ``text``; LibraryError names every problem with its line."""
    problems: list[Problem] = []
    values = Fields(read_mapping(text, file), file, problems)
    names = [field.name for field in fields(Phrases) if field.name != "dates"]
    values.check_keys((*_DATES, *names))
    months = values.texts("months")
    if len(months) != _MONTHS:
        values.complain("months", f"there are {len(months)} of them")
    day, first_day, month = (values.text(key) for key in _DATES[1:])
    said: Mapping[str, str] = {name: values.text(name) for name in names}
    if problems:
        raise LibraryError(problems)
    return Phrases(dates=DateStyle(months, day, first_day, month), **said)


def check_blanks(phrases: Phrases, english: Phrases, file: str) -> None:
    """Raise LibraryError where a phrase has other blanks to fill than the English one."""
    problems = [
        Problem(file, 1, f"{field.name}: should have the blanks of the English one")
        for field in fields(Phrases)
        if field.name != "dates"
        and _blanks(getattr(phrases, field.name)) != _blanks(getattr(english, field.name))
    ]
    if problems:
        raise LibraryError(problems)


def _blanks(phrase: str) -> list[str]:
    return sorted(_BLANK.findall(phrase))


ENGLISH = phrases_in(DEFAULT)
