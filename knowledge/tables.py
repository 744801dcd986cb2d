"""Reads the tables in ``data/``: States, obligations, abbreviations."""

import csv
from collections.abc import Callable, Collection, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeVar

from knowledge.dates import is_iso, is_period
from knowledge.entry import Confidence, Source
from knowledge.obligations import Obligation, RowType
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.states import State, Status
from knowledge.yaml_lines import read_mapping

_Row = TypeVar("_Row")
_STANDING = "Status of the Convention on Cluster Munitions"


def read_states(path: Path, file: str, problems: list[Problem]) -> tuple[State, ...]:
    """Return the gazetteer, one State a row; bad rows are told and left out."""
    return tuple(_read(path, file, problems, _state))


def read_obligations(
    path: Path, file: str, problems: list[Problem], states: Collection[str]
) -> tuple[Obligation, ...]:
    """Return the obligations, one step in the life of a deadline a row.

    A row that names none of ``states``, by ISO code, is bad too.
    """

    def make(row: dict[str, str]) -> Obligation:
        if row["iso3"] not in states:
            raise ValueError(f"{row['iso3']!r} is no State in states.csv")
        return _obligation(row)

    return tuple(_read(path, file, problems, make))


def read_abbreviations(path: Path, file: str, problems: list[Problem]) -> dict[str, str]:
    """Return what each abbreviation stands for."""
    try:
        mapping = read_mapping(path.read_text(encoding="utf-8"), file)
    except LibraryError as error:
        problems.extend(error.problems)
        return {}
    except (OSError, UnicodeDecodeError) as error:
        problems.append(unreadable(file, error))
        return {}
    return {key: str(value).strip() for key, value in mapping.values.items()}


def _read(
    path: Path, file: str, problems: list[Problem], make: Callable[[dict[str, str]], _Row]
) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(unreadable(file, error))
        return
    with StringIO(text, newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            try:
                yield make({key: (value or "").strip() for key, value in row.items() if key})
            except KeyError as error:
                problems.append(Problem(file, 1, f"the column {error} is missing"))
                return
            except (ValueError, AttributeError) as error:
                problems.append(Problem(file, reader.line_num, str(error)))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _state(row: dict[str, str]) -> State:
    if not row["iso3"] or not row["name"]:
        raise ValueError("a State needs iso3 and name")
    return State(
        iso3=row["iso3"],
        name=row["name"],
        status=Status(row["status"]),
        aliases=tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip()),
        status_date=_day(row["status_date"]),
        signature_date=_day(row["signature_date"]),
        deposit_date=_day(row["deposit_date"]),
        deposit_type=row["deposit_type"] or None,
        as_of=row["as_of"] or None,
        sources=_sources_of_state(row),
        confidence=Confidence(row["confidence"]),
        note=row["note"],
    )


def _obligation(row: dict[str, str]) -> Obligation:
    if row["deadline"] and not is_iso(row["deadline"]):
        raise ValueError(f"deadline: {row['deadline']!r} is no day, month or year like 2024-02-01")
    return Obligation(
        iso3=row["iso3"],
        article=int(row["article"]),
        deadline=row["deadline"] or None,
        met_on=row["met_on"] or None,
        row_type=RowType(row["row_type"]),
        source=_source(f"Deadlines under Article {row['article']}", row),
        confidence=Confidence(row["confidence"]),
        note=row["note"],
    )


def _sources_of_state(row: dict[str, str]) -> tuple[Source, ...]:
    """Return that of the standing and that of the days, each with its date; or the one for both."""
    days = _source(_STANDING, {**row, "as_of": row.get("source_as_of") or ""})
    listed = row.get("membership_source_url")
    if not listed or listed == row["source_url"]:
        return (days if row.get("source_as_of") else _source(_STANDING, row),)
    title = row.get("membership_source_title") or _STANDING
    return Source(title, listed, as_of=row["as_of"] or None), days


def _source(title: str, row: dict[str, str]) -> Source:
    if row["as_of"] and not is_period(row["as_of"]):
        raise ValueError(f"as_of: {row['as_of']!r} is no date or period like 2024-02 or 2021-2022")
    return Source(
        title=row.get("source_title") or title,
        url=row["source_url"] or None,
        as_of=row["as_of"] or None,
        read_in=row.get("read_in") or None,
    )
