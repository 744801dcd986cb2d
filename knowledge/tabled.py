"""What the tables tell of a State, as entries that are found by how people ask for it.

In the questions stands "a State", as in `about_any_state`, where people name one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.entry import About, Entry
from knowledge.family import Family
from knowledge.fields import Fields
from knowledge.language import DEFAULT
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.yaml_lines import read_mapping

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
    for path in sorted((root / FOLDER).glob("*.yaml")):
        file = f"{FOLDER}/{path.name}"
        try:
            mapping = read_mapping(path.read_text("utf-8"), file)
        except LibraryError as error:
            problems.extend(error.problems)
            continue
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(file, error))
            continue
        if path.stem not in _TITLES:
            problems.append(Problem(file, 1, f"the tables hold nothing called {path.stem!r}"))
            continue
        fields = Fields(mapping, file, problems)
        title, articles = _TITLES[path.stem]
        entries.append(
            Entry(
                id=path.stem,
                title=title,
                body="",
                topic=_TOPIC,
                questions=fields.texts(DEFAULT),
                about=About(articles=articles),
                answers=_ANSWERS,
            )
        )
        others = [language for language in mapping.values if language != DEFAULT]
        asked[path.stem] = tuple(text for language in others for text in fields.texts(language))
    return Tabled(tuple(entries), asked)
