"""What the tables tell of a State, as entries that are found by how people ask for it.

In the questions stands "a State", as in `about_any_state`, where people name one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.entry import About, Entry
from knowledge.family import Family
from knowledge.folders import read_folder
from knowledge.language import DEFAULT
from knowledge.problems import Problem

FOLDER = "questions_on_states"
_TOPIC = "tables"
_TITLES = {
    "state-membership": ("The standing of a State", ()),
    "state-deadline-3": ("The deadline of a State to destroy its stockpiles", ("3",)),
    "state-deadline-4": ("The deadline of a State to clear its land", ("4",)),
    "state-deadline-7": ("The initial transparency report of a State", ("7",)),
}
_ANSWERS = ("when", "how many")


@dataclass(frozen=True, slots=True)
class Tabled:
    """``entries`` without a text, and by their id what is asked in other languages."""

    entries: tuple[Entry, ...] = ()
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOTHING_TABLED = Tabled()


def is_tabled(family: Family) -> bool:
    """Whether the tables answer in its place."""
    return family.versions[0].topic == _TOPIC


def articles_told(family: Family) -> tuple[int, ...]:
    """Return the articles whose deadlines it asks for; none: the standing of the State."""
    return tuple(map(int, family.versions[0].about.articles))


def read_tabled(root: Path, problems: list[Problem]) -> Tabled:
    """Return what ``root/questions_on_states`` holds: a file for each, with a list a language."""
    entries: list[Entry] = []
    asked: dict[str, tuple[str, ...]] = {}
    for name, mapping, fields in read_folder(root, FOLDER, problems):
        if name not in _TITLES:
            file = f"{FOLDER}/{name}.yaml"
            problems.append(Problem(file, 1, f"the tables hold nothing called {name!r}"))
            continue
        title, articles = _TITLES[name]
        entries.append(
            Entry(
                id=name,
                title=title,
                body="",
                topic=_TOPIC,
                questions=fields.texts(DEFAULT),
                about=About(articles=articles),
                answers=_ANSWERS,
            )
        )
        others = [language for language in mapping.values if language != DEFAULT]
        asked[name] = tuple(text for language in others for text in fields.texts(language))
    return Tabled(tuple(entries), asked)
