"""What keeps entries from being loaded: ids, families, States, addresses, versions of one fact."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations
from pathlib import PurePosixPath

from knowledge.checks.page import hold_together
from knowledge.dates import is_period
from knowledge.entry import Entry
from knowledge.problems import Problem
from knowledge.translation import Translation, fingerprint

MIN_QUESTIONS = 6
ROLE_ADDRESSES = frozenset({"info@cmconvention.org", "ccm@un.org"})

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def check_entries(
    entries: Mapping[str, Entry], texts: Mapping[str, str], states: Set[str]
) -> Iterator[Problem]:
    """Yield what is wrong. ``entries`` and ``texts`` are by file, ``states`` are ISO3 codes."""
    by_id: dict[str, str] = {}
    families: dict[str, list[str]] = defaultdict(list)
    for file, entry in entries.items():
        text = texts[file]
        path = PurePosixPath(file)
        if entry.id != path.stem:
            yield _problem(file, text, "id", f"{entry.id!r} is not the name of the file")
        if entry.topic != path.parent.name:
            yield _problem(file, text, "topic", f"{entry.topic!r} is not the name of the folder")
        if entry.id in by_id:
            yield _problem(file, text, "id", f"{entry.id!r} is also in {by_id[entry.id]}")
        by_id.setdefault(entry.id, file)
        families[entry.family].append(file)
        for code in sorted(set(entry.about.states) - states):
            yield _problem(file, text, "about", f"{code} is no State in states.csv")
        yield from _addresses(file, text)
        yield from _dates(file, text, entry)
    for family, files in families.items():
        asked = {question for file in files for question in entries[file].questions}
        if len(asked) < MIN_QUESTIONS:
            questions = "1 question" if len(asked) == 1 else f"{len(asked)} questions"
            said = f"{family} has {questions}, it needs {MIN_QUESTIONS}"
            yield _problem(files[0], texts[files[0]], "questions", said)
        for one, other in combinations(files, 2):
            known = not entries[one].gap and not entries[other].gap
            # What is not known may stand beside what was last known.
            if known and hold_together(entries[one], entries[other]):
                said = f"holds at the same time as {other}, another version of {family}"
                yield _problem(one, texts[one], "valid_from", said)


def check_translations(
    translations: Mapping[str, Translation], entries: Iterable[Entry]
) -> Iterator[Problem]:
    """Yield which translations, by file, belong to no entry or to another text of it."""
    by_id = {entry.id: entry for entry in entries}
    for file, translation in translations.items():
        entry = by_id.get(translation.entry_id)
        if entry is None:
            yield Problem(file, 2, f"translates: no entry is called {translation.entry_id!r}")
        elif translation.of != fingerprint(entry):
            said = f"of: the English text has changed; once it fits again, {fingerprint(entry)}"
            yield Problem(file, 2, said)


def _addresses(file: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), 1):
        for address in _ADDRESS.findall(line):
            if address.lower().rstrip(".") not in ROLE_ADDRESSES:
                yield Problem(file, number, f"{address} is a personal address; name the role's")


def _dates(file: str, text: str, entry: Entry) -> Iterator[Problem]:
    for as_of in dict.fromkeys(source.as_of for source in entry.sources):
        if as_of and not is_period(as_of):
            lines = enumerate(text.splitlines(), 1)
            line = next((n for n, line in lines if "as_of:" in line and as_of in line), 1)
            said = f"as_of: {as_of!r} is no date or period like 2024-02 or 2021-2022"
            yield Problem(file, line, said)


def _problem(file: str, text: str, key: str, said: str) -> Problem:
    lines = text.splitlines()
    line = next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
    return Problem(file, line, f"{key}: {said}")
