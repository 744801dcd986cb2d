"""Everything the repository knows, loaded and checked; all mistakes are reported at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from knowledge.checks import check_entries
from knowledge.entry import Entry
from knowledge.front_matter import parse_entry
from knowledge.obligations import Obligation
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.states import State
from knowledge.tables import read_abbreviations, read_obligations, read_states
from knowledge.work_plan import WorkPlan
from knowledge.work_plan_file import parse_work_plan

__all__ = ["Library", "LibraryError", "Problem", "check_library", "load_library", "parse_entry"]

PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Library:
    """The content of the files. ``content_hash`` changes when any of them does."""

    entries: tuple[Entry, ...]
    states: tuple[State, ...]
    obligations: tuple[Obligation, ...]
    work_plans: tuple[WorkPlan, ...]
    abbreviations: Mapping[str, str]
    content_hash: str


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
    work_plans = []
    for path in sorted((data / "work_plans").glob("*.yaml")):
        name = _name(path, root)
        try:
            work_plans.append(parse_work_plan(path.read_text("utf-8"), name))
        except LibraryError as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(name, error))
    entries: dict[str, Entry] = {}
    for path in sorted((root / "entries").rglob("*.md")):
        name = _name(path, root)
        try:
            text = path.read_text("utf-8")
            entries[name] = parse_entry(text, name)
        except LibraryError as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(name, error))
    texts = {file: (root / file).read_text("utf-8") for file in entries}
    problems.extend(check_entries(entries, texts, iso3))
    library = Library(
        tuple(entries.values()),
        states,
        obligations,
        tuple(work_plans),
        MappingProxyType(abbreviations),
        _content_hash(root),
    )
    return library, problems


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _content_hash(root: Path) -> str:
    digest = sha256()
    for folder in ("data", "entries"):
        for path in sorted(path for path in (root / folder).rglob("*") if path.is_file()):
            digest.update(_name(path, root).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
