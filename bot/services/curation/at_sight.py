"""What is worth a thought in a draft and is seen without comparing it with what others say."""

from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from bot.services.curation.remark import Remark
from knowledge.checks import MIN_QUESTIONS
from knowledge.dates import long_date
from knowledge.entry import Entry
from knowledge.library import Library

NEAR_ENOUGH = 75


def at_sight(entry: Entry, library: Library, today: date) -> Iterator[Remark]:
    """Yield what its author may want to change; it may be published all the same."""
    yield from _few_examples(entry, library)
    yield from _strange_organisations(entry, library)
    yield from _high_actions(entry, library)
    if entry.validity.valid_to and entry.validity.ended_before(today):
        yield Remark(
            "valid_to",
            f"It is known to hold only up to {long_date(entry.validity.valid_to)}, which is past: "
            "people are told so.",
        )


def _few_examples(entry: Entry, library: Library) -> Iterator[Remark]:
    versions = (one for one in library.entries if one.family == entry.family and one.id != entry.id)
    count = len({question for one in (entry, *versions) for question in one.questions})
    if (missing := MIN_QUESTIONS - count) > 0:
        examples = "1 example question" if count == 1 else f"{count} example questions"
        are = "1 is" if missing == 1 else f"{missing} are"
        yield Remark(
            "questions",
            f"It has {examples}: {are} missing. With {MIN_QUESTIONS}, in different words, it is "
            "found more surely. Published with fewer it answers all the same, but once entries "
            "are exported its file is refused.",
        )


def _high_actions(entry: Entry, library: Library) -> Iterator[Remark]:
    # How many actions the Lausanne Action Plan has is not on record here.
    known = [
        number for one in library.entries if one.id != entry.id for number in one.about.actions
    ]
    highest = max(known, default=0)
    for number in entry.about.actions:
        if number > highest:
            said = f"No other entry is about an action above {highest}: is {number} right?"
            yield Remark("actions", said)


def _strange_organisations(entry: Entry, library: Library) -> Iterator[Remark]:
    others = (one for one in library.entries if one.id != entry.id)
    known = {name: name for name in library.abbreviations}
    known |= {name: name for one in others for name in one.about.organisations}
    for typed in entry.about.organisations:
        if typed in known:
            continue
        full = {name: abbreviation for abbreviation, name in library.abbreviations.items()}
        names = full | known
        near = process.extractOne(
            typed,
            names.keys(),
            scorer=fuzz.ratio,
            processor=default_process,
            score_cutoff=NEAR_ENOUGH,
        )
        meant = f"Did you mean {names[near[0]]}?" if near else "Is it as people write it?"
        yield Remark("organisations", f"No other entry is about “{typed}”. {meant}")
