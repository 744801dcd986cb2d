"""Everything the repository knows, loaded and checked; all mistakes are reported at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from knowledge.asked_abroad import FOLDER, AskedAbroad, read_questions
from knowledge.checks import check_entries, check_translations
from knowledge.entry import Entry
from knowledge.front_matter import parse_entry
from knowledge.obligations import Obligation
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.states import State
from knowledge.tabled import FOLDER as FOLDER_ON_STATES
from knowledge.tabled import Tabled, read_tabled
from knowledge.tables import read_abbreviations, read_obligations, read_states
from knowledge.translation import Translation, parse_translation
from knowledge.work_plan import WorkPlan
from knowledge.work_plan_file import parse_work_plan

__all__ = ["Library", "LibraryError", "Problem", "check_library", "load_library", "parse_entry"]

PACKAGE = Path(__file__).parent
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """The content of the files. ``content_hash`` changes when any of them does.

    ``asked`` holds example questions in languages other than English, ``tabled`` those that the
    tables on States answer.
    """

    entries: tuple[Entry, ...]
    states: tuple[State, ...]
    obligations: tuple[Obligation, ...]
    work_plans: tuple[WorkPlan, ...]
    abbreviations: Mapping[str, str]
    content_hash: str
    translations: Mapping[str, tuple[Translation, ...]] = field(default_factory=dict)
    asked: AskedAbroad = field(default_factory=AskedAbroad)
    tabled: Tabled = field(default_factory=Tabled)


def load_library(root: Path = PACKAGE) -> Library:
    """Load ``root/entries`` and ``root/data``; LibraryError lists all that is wrong in them."""
    library, problems = _read(root)
    if problems:
        raise LibraryError(problems)
    return library


def check_library(root: Path = PACKAGE) -> tuple[Problem, ...]:
    """Return everything that is wrong in the files, in the order of files and lines."""
    return tuple(sorted(_read(root)[1]))


def _read(root: Path) -> tuple[Library, list[Problem]]:
    problems: list[Problem] = []
    data = root / "data"
    states = read_states(data / "states.csv", "data/states.csv", problems)
    iso3 = frozenset(state.iso3 for state in states)
    obligations = read_obligations(data / "obligations.csv", "data/obligations.csv", problems, iso3)
    abbreviations = read_abbreviations(
        data / "abbreviations.yaml", "data/abbreviations.yaml", problems
    )
    plans = (data / "work_plans").glob("*.yaml")
    work_plans = _parsed(plans, root, parse_work_plan, problems)
    pages = sorted((root / "entries").rglob("*.md"))
    written = [path for path in pages if "." not in path.stem]
    entries = _parsed(written, root, parse_entry, problems)
    others = [path for path in pages if "." in path.stem]
    translations = _parsed(others, root, parse_translation, problems)
    texts = {file: (root / file).read_text("utf-8") for file in entries}
    problems.extend(check_entries(entries, texts, iso3))
    problems.extend(check_translations(translations, entries.values()))
    by_entry: dict[str, tuple[Translation, ...]] = {}
    for translation in translations.values():
        by_entry[translation.entry_id] = (*by_entry.get(translation.entry_id, ()), translation)
    ids = frozenset(entry.id for entry in entries.values())
    library = Library(
        tuple(entries.values()),
        states,
        obligations,
        tuple(work_plans.values()),
        MappingProxyType(abbreviations),
        _content_hash(root),
        MappingProxyType(by_entry),
        read_questions(root, ids, problems),
        read_tabled(root, problems),
    )
    return library, problems


def _parsed(
    paths: Iterable[Path], root: Path, parse: Callable[[str, str], T], problems: list[Problem]
) -> dict[str, T]:
    """Return what ``parse`` makes of each file that can be read, by the file's name."""
    found: dict[str, T] = {}
    for path in sorted(paths):
        name = _name(path, root)
        try:
            found[name] = parse(path.read_text("utf-8"), name)
        except LibraryError as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(name, error))
    return found


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _content_hash(root: Path) -> str:
    digest = sha256()
    for folder in ("data", "entries", FOLDER, FOLDER_ON_STATES):
        for path in sorted(path for path in (root / folder).rglob("*") if path.is_file()):
            digest.update(_name(path, root).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
