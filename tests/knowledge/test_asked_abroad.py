"""Example questions in other languages are read by entry, and lead to it."""

from pathlib import Path

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import FOLDER, AskedAbroad, read_questions
from knowledge.entry import Outcome
from knowledge.problems import Problem
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY

FRENCH = """\
the-right:
  - L'assistance est-elle un droit ?
  - Avons-nous droit à une aide ?
the-plan:
  - Que demande le plan ?
"""
SPANISH = """\
the-right:
  - ¿Es un derecho la asistencia?
"""
IDS = frozenset({"the-right", "the-plan"})


def write(root: Path, **files: str) -> Path:
    (root / FOLDER).mkdir()
    for name, text in files.items():
        (root / FOLDER / f"{name}.yaml").write_text(text, "utf-8")
    return root


def test_reads_the_questions_of_all_languages_by_entry(tmp_path: Path) -> None:
    problems: list[Problem] = []

    found = read_questions(write(tmp_path, fr=FRENCH, es=SPANISH), IDS, problems)

    assert problems == []
    assert found.by_entry == {
        "the-right": (
            "¿Es un derecho la asistencia?",
            "L'assistance est-elle un droit ?",
            "Avons-nous droit à une aide ?",
        ),
        "the-plan": ("Que demande le plan ?",),
    }
    assert found.by_language["es"] == ("¿Es un derecho la asistencia?",)


def test_no_questions_abroad_are_no_mistake(tmp_path: Path) -> None:
    problems: list[Problem] = []

    assert read_questions(tmp_path, IDS, problems) == AskedAbroad()
    assert problems == []


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("the-plan", "the-plane", 4, "the-plane: is the id of no entry"),
        ("Que demande le plan ?", "Avons-nous droit à une aide ?", 4, "stands twice"),
        ("  - Que demande le plan ?", "  questions: none", 4, "should be a list of texts"),
        ("the-plan:", "[the-plan:", 5, "not valid YAML"),
    ],
)
def test_tells_file_and_line_of(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    assert before in FRENCH
    problems: list[Problem] = []

    read_questions(write(tmp_path, fr=FRENCH.replace(before, after, 1)), IDS, problems)

    [problem] = problems
    assert (problem.file, problem.line) == ("questions/fr.yaml", line)
    assert said in problem.text


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    problems: list[Problem] = []
    write(tmp_path, es=SPANISH, fr="")
    (tmp_path / FOLDER / "fr.yaml").write_bytes(b"\xff\xfe")

    found = read_questions(tmp_path, IDS, problems)

    assert list(found.by_entry) == ["the-right"]
    assert [problem.file for problem in problems] == ["questions/fr.yaml"]


def test_a_question_abroad_leads_to_its_entry() -> None:
    question = "Pouvons-nous exiger qu'on nous aide ?"
    questions = ("Pouvons-nous exiger une aide ?", "Un droit ?")
    abroad = AskedAbroad({"the-right-to-assistance": questions}, {"fr": questions})

    without = KnowledgeBase(ENTRIES, abbreviations=SHORT).answer(question, TODAY)
    answer = KnowledgeBase(ENTRIES, abbreviations=SHORT, asked=abroad).answer(question, TODAY)

    assert without.outcome is not Outcome.ANSWERED
    assert answer.outcome is Outcome.ANSWERED
    assert answer.entry is not None
    assert answer.entry.id == "the-right-to-assistance"
