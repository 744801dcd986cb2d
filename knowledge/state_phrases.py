"""What is said of a State from the tables, in the language of who asked where we have it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

from knowledge.direction import RIGHT_TO_LEFT, right_to_left, with_ends, with_latin_apart
from knowledge.fields import Fields
from knowledge.language import DEFAULT
from knowledge.phrases import Phrases, blanks, phrases_in
from knowledge.problems import LibraryError, Problem
from knowledge.states import State
from knowledge.yaml_lines import read_mapping

DATA = Path(__file__).parent / "data"
LANGUAGES = tuple(sorted(path.stem for path in (DATA / "state_phrases").glob("*.yaml")))
"""Those in which States are told of; in any other language it is done in English."""

_NOT_IN_FILE = ("language", "around", "names", "notes")
# The space that a stop of full width has in itself.
_WIDE_STOP = re.compile(r"(?<=[。；：]) ")


@dataclass(frozen=True, slots=True)
class StatePhrases:
    """The sentences of one ``language``; each is a key of its file, see ``en.yaml``.

    ``around`` are its dates and how it joins. ``names`` are those of the States by ISO3 code,
    ``notes`` the remarks of the tables by their English wording.
    """

    language: str
    around: Phrases
    names: Mapping[str, str]
    notes: Mapping[str, str]
    standing: str
    on_day: str
    as_of: str
    is_party: str
    was_party: str
    is_no_longer: str
    was_no_longer: str
    is_not_yet: str
    was_not_yet: str
    is_signatory: str
    was_signatory: str
    is_outside: str
    was_outside: str
    entered: str
    enters: str
    withdrew: str
    acts: str
    signed: str
    ratification: str
    accession: str
    acceptance: str
    approval: str
    consent: str
    article: str
    either: str
    none_on_record: str
    binds_from: str
    deadline_is: str
    deadline_was: str
    last_on_record: str
    has_passed: str
    extended: str
    duty_3: str
    duty_4: str
    duty_7: str
    done: str
    earlier: str
    alone: str
    requested: str
    requested_to: str
    completed: str
    completed_on: str
    deadline_of_completed: str
    later_unknown: str
    standing_of: str
    deadlines_of: str
    in_english: str

    def name(self, state: State) -> str:
        """Return what the State is called."""
        return self.names.get(state.iso3, state.name)

    def note(self, text: str) -> str:
        """Return a remark of the tables; one that nobody has translated says that it is English."""
        return self.notes.get(text) or self.in_english.format(note=text)

    def body(self, parts: Iterable[str]) -> str:
        """Return ``parts`` as paragraphs, each in the order that its script is read in."""
        text = _WIDE_STOP.sub("", "\n\n".join(parts))
        return with_ends(with_latin_apart(text)) if self.language in RIGHT_TO_LEFT else text

    def duty(self, article: int) -> str:
        """Return what Article 3, 4 or 7 asks for."""
        return {3: self.duty_3, 4: self.duty_4, 7: self.duty_7}[article]

    def day(self, day: date) -> str:
        """Return "1 May 2011"."""
        return self.around.long_date(day)

    def iso(self, text: str) -> str:
        """Return an ISO date or month in words, and anything else as it is."""
        return self.around.long_iso(text)


@cache
def state_phrases_in(language: str) -> StatePhrases:
    """Return the sentences of ``language``, the English ones where it has no file."""
    name = language if language in LANGUAGES else DEFAULT
    keys = [field.name for field in fields(StatePhrases) if field.name not in _NOT_IN_FILE]
    file = DATA / "state_phrases" / f"{name}.yaml"
    problems: list[Problem] = []
    values = Fields(read_mapping(file.read_text("utf-8"), file.name), file.name, problems)
    values.check_keys(keys)
    said = {key: values.text(key) for key in keys}
    if problems:
        raise LibraryError(problems)
    if name in RIGHT_TO_LEFT:
        said["later_unknown"] = right_to_left(said["later_unknown"])
    names, notes = (_table(folder, name) for folder in ("state_names", "state_notes"))
    found = StatePhrases(name, phrases_in(name), names, notes, **said)
    if name != DEFAULT:
        _check_blanks(found, keys, file.name)
    return found


def _table(folder: str, language: str) -> Mapping[str, str]:
    file = DATA / folder / f"{language}.yaml"
    if not file.exists():
        return {}
    values = read_mapping(file.read_text("utf-8"), file.name).values
    return {key: str(value) for key, value in values.items()}


def _check_blanks(found: StatePhrases, keys: list[str], file: str) -> None:
    english = state_phrases_in(DEFAULT)
    wrong = [key for key in keys if blanks(getattr(found, key)) != blanks(getattr(english, key))]
    if wrong:
        raise LibraryError(
            [Problem(file, 1, f"{key}: should have the blanks of the English one") for key in wrong]
        )
