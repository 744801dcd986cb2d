"""Loading the knowledge folder: all of it, whole, by the same rules for every entry."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.library import LibraryError, check_library, load_library, parse_entry
from tests.knowledge.library_builder import ENTRY, write_library


def test_loads_entries_states_obligations_and_plans(tmp_path: Path) -> None:
    library = load_library(write_library(tmp_path))

    [entry], [state], [obligation] = library.entries, library.states, library.obligations
    assert entry.id == "the-right"
    assert entry.reviewed_on == date(2026, 11, 21)
    assert entry.about.states == ("LBN",)
    assert state.aliases == ("Liban", "LB")
    assert obligation.deadline == "2021-05-01"
    assert library.work_plans[0].activities[1].is_continuous
    assert library.abbreviations["ISU"] == "Implementation Support Unit"


def test_the_content_hash_follows_every_file(tmp_path: Path) -> None:
    before = load_library(write_library(tmp_path)).content_hash
    path = tmp_path / "entries" / "basics" / "the-right.md"
    path.write_text(ENTRY.replace("Aid is", "Help is"), "utf-8")

    assert load_library(tmp_path).content_hash != before


def test_reports_every_bad_file_at_once(tmp_path: Path) -> None:
    other = ENTRY.replace("id: the-right", "id: other")
    write_library(
        tmp_path, the_right=ENTRY.replace("owner: curator\n", ""), other=other + "\tx@y.ch"
    )

    with pytest.raises(LibraryError) as error:
        load_library(tmp_path)

    assert [(problem.file, problem.line) for problem in error.value.problems] == [
        ("entries/basics/other.md", 21),
        ("entries/basics/the-right.md", 2),
    ]


def test_versions_of_one_fact_may_not_overlap(tmp_path: Path) -> None:
    def version(name: str, start: str, end: str) -> str:
        dates = f"owner: curator\nseries: who\nvalid_from: {start}\nvalid_to: {end}"
        return ENTRY.replace("the-right", name).replace("owner: curator", dates)

    write_library(
        tmp_path,
        one=version("one", "2020-01-01", "2021-06-30"),
        two=version("two", "2021-06-30", "null"),
        three=version("three", "2019-01-01", "2019-12-31"),
    )

    [problem] = check_library(tmp_path)
    assert "holds at the same time as entries/basics/two.md" in problem.text


def test_an_edited_entry_is_read_by_the_same_rules() -> None:
    with pytest.raises(LibraryError, match="edited:2: owner: is missing"):
        parse_entry(ENTRY.replace("owner: curator\n", ""), "edited")
