"""Whether the entries answer the questions they were written for."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.services import CurrentKnowledge
from knowledge.asked_abroad import AskedAbroad
from knowledge.checks import read_pages
from knowledge.checks.own_questions import examples_abroad, examples_of, lost_questions
from knowledge.library import PACKAGE
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import (
    ENTRIES,
    LEBANON,
    MONTENEGRO,
    RIGHT,
    TODAY,
    VICTIMS,
    a_knowledge_base,
)


def test_tells_which_entry_wins_a_question_that_another_was_written_for() -> None:
    [question] = ("What does Article 6(7) say about victims?",)
    base = a_knowledge_base()
    claiming = replace(RIGHT, questions=(*RIGHT.questions, question))

    [problem] = lost_questions(examples_of(pages(claiming)), base, TODAY)
    assert problem.text == f"questions: “{question}” is answered by {VICTIMS.id}"
    assert problem.file == "entries/test/the-right-to-assistance.md"


def test_tells_which_question_finds_no_answer() -> None:
    lost = replace(RIGHT, questions=("How do I bake bread?",))

    [problem] = lost_questions(examples_of(pages(lost)), a_knowledge_base(), TODAY)
    assert problem.text == "questions: “How do I bake bread?” finds no answer"


def test_whatever_is_told_of_its_own_version_is_in_order() -> None:
    assert list(lost_questions(examples_of(pages(*ENTRIES)), a_knowledge_base(), TODAY)) == []


def test_tells_which_version_wins_a_question_that_another_was_written_for() -> None:
    claiming = replace(MONTENEGRO, questions=("Who were the coordinators in 2023?",))

    [problem] = lost_questions(examples_of(pages(claiming)), a_knowledge_base(), TODAY)
    assert problem.text.endswith(f"is answered by {LEBANON.id}")


def test_what_holds_now_may_be_told_by_the_version_of_today() -> None:
    claiming = replace(MONTENEGRO, questions=("Who are the coordinators now?",))

    assert list(lost_questions(examples_of(pages(claiming)), a_knowledge_base(), TODAY)) == []


def test_tells_the_language_and_the_line_of_a_lost_question_in_another(tmp_path: Path) -> None:
    known, lost = RIGHT.questions[0], "Comment faire du pain ?"
    (tmp_path / "questions").mkdir()
    lines = f'{RIGHT.id}:\n  - "{known}"\n  - "{lost}"\n'
    (tmp_path / "questions" / "fr.yaml").write_text(lines, "utf-8")
    asked = AskedAbroad({RIGHT.id: (known, lost)}, {"fr": (known, lost)})
    examples = examples_abroad(asked, {RIGHT.id: RIGHT}, tmp_path)

    [problem] = lost_questions(examples, a_knowledge_base(), TODAY)

    assert str(problem) == (f"questions/fr.yaml:3: warning: questions: “{lost}” finds no answer")


@pytest.mark.parametrize("start", [0, 1])
def test_our_entries_answer_their_own_questions(knowledge: CurrentKnowledge, start: int) -> None:
    """One question of every second entry; ``article6 kb check --questions`` asks them all."""
    asked = tuple(
        replace(page, entry=replace(page.entry, questions=page.entry.questions[start::9][:1]))
        for page in read_pages(knowledge.files.entries, PACKAGE)[start::2]
    )

    lost = [str(problem) for problem in lost_questions(examples_of(asked), knowledge.base, TODAY)]

    assert len(lost) <= len(asked) // 100, lost
