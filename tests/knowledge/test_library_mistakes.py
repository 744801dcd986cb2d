"""Every mistake in an entry, a plan or a table is told with its file and line."""

from pathlib import Path

import pytest

from knowledge.library import check_library
from tests.knowledge.library_builder import ENTRY, PLAN, write_library


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("owner: curator", "owner: curator\nmood: good", 19, "mood: is not a known key"),
        ("owner: curator\n", "", 2, "owner: is missing"),
        ("reviewed: 2026-11-21", "reviewed: 2026-11-31", 17, "is not a date"),
        ("confidence: verified", "confidence: sure", 14, "'sure' is none of"),
        ("answers: [definition]", "answers: [poem]", 13, "'poem' is none of"),
        ("id: the-right", "id: the-wrong", 2, "is not the name of the file"),
        ("topic: basics", "topic: other", 4, "is not the name of the folder"),
        ("  - May we ask for help?\n", "", 5, "has 5 questions, it needs 6"),
        ("states: [LBN]", "states: [XXX]", 12, "XXX is no State"),
        ("Aid is a right.", "Write to ann.doe@ministry.example", 20, "personal address"),
        ("Aid is a right.", "", 19, "the body is empty"),
        ("title: The right", "title: [The right", 4, "not valid YAML"),
        ("owner: curator", "owner: curator\nowner: isu", 19, "'owner' stands twice"),
        ("sources:\n  - {title", "sources: []\nx:\n  - {title", 15, "needs a source"),
        ("{title: Convention on Cluster Munitions, ", "{", 15, "title: is missing"),
        ("pinpoint: Article 6(1)", "as_of: in spring", 16, "'in spring' is no date or period"),
        ("pinpoint: Article 6(1)", "as_of: 2024-13", 16, "'2024-13' is no date or period"),
        ("\n---\nAid", "\nAid", 1, "no closing line"),
    ],
)
def test_tells_file_and_line_of(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    assert before in ENTRY
    problems = check_library(write_library(tmp_path, the_right=ENTRY.replace(before, after, 1)))

    assert any(
        problem.file == "entries/basics/the-right.md"
        and problem.line == line
        and said in problem.text
        for problem in problems
    ), [str(problem) for problem in problems]


def test_a_plan_that_names_no_activity_is_reported(tmp_path: Path) -> None:
    write_library(tmp_path)
    path = tmp_path / "data" / "work_plans" / "2023-2024.yaml"
    path.write_text(PLAN.replace("activity: a", "activity: z"), "utf-8")

    [problem] = check_library(tmp_path)
    assert (problem.line, problem.text) == (14, "timeline: 2024-Q1-1 names no activity: z")


def test_a_table_row_with_a_bad_date_is_reported_with_its_line(tmp_path: Path) -> None:
    write_library(tmp_path)
    path = tmp_path / "data" / "states.csv"
    path.write_text(path.read_text("utf-8").replace("2011-05-01", "May 2011"), "utf-8")

    assert any(
        problem.line == 2 and "May 2011" in problem.text for problem in check_library(tmp_path)
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("XXX,4,2031-05-01,y,,,2024,verified,original,\n", "'XXX' is no State"),
        ("LBN,4,soon,y,,,2024,verified,original,\n", "'soon' is no day, month or year"),
        ("LBN,4,2031-05-01,y,,,once,verified,original,\n", "'once' is no date or period"),
        ("LBN,4,2031-05-01\n", "'' is not a valid"),
    ],
)
def test_a_bad_row_at_the_end_of_a_table_is_reported_with_its_own_line(
    tmp_path: Path, row: str, said: str
) -> None:
    write_library(tmp_path)
    path = tmp_path / "data" / "obligations.csv"
    path.write_text(path.read_text("utf-8") + row, "utf-8")

    [problem] = check_library(tmp_path)
    assert problem.line == 3
    assert said in problem.text


@pytest.mark.parametrize("name", ["states.csv", "obligations.csv", "abbreviations.yaml"])
def test_tells_which_table_is_missing(tmp_path: Path, name: str) -> None:
    write_library(tmp_path)
    (tmp_path / "data" / name).unlink()

    told = [str(problem) for problem in check_library(tmp_path)]

    assert f"data/{name}:1: the file is missing" in told


def test_tells_which_file_is_no_text(tmp_path: Path) -> None:
    write_library(tmp_path)
    (tmp_path / "entries" / "basics" / "the-right.md").write_bytes(b"\xff\xfe")

    told = [str(problem) for problem in check_library(tmp_path)]

    assert told == ["entries/basics/the-right.md:1: the file is no text in UTF-8"]
