"""An entry speaks of the time asked about where it held then, unless its title has another."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    "question",
    ["What does the work plan foresee in Q4 2024?", "What happens in May 2023?"],
)
def test_the_plan_of_another_quarter_does_not_answer(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or answer.entry.id != "work-plan-2023-q4"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which steps does the work plan have for Q3 2024?", "work-plan-2024-q3"),
        ("Work plan November 2023?", "work-plan-2023-q4"),
        ("Which plan did the coordinators have in 2024?", "work-plan-current-2023-2024"),
        ("What is the target for 2030?", "declaration-2030"),
    ],
)
def test_the_plan_of_that_time_does(base: KnowledgeBase, question: str, expected: str) -> None:
    answer = base.answer(question, date(2026, 11, 22))

    assert answer.entry is not None
    assert answer.entry.id == expected


@pytest.mark.parametrize(
    "question",
    [
        "Who was the president before 2022?",
        "Who presided between 2018 and 2022?",
        "Who presided after 2020?",
        "Qui présidait avant 2022 ?",
    ],
)
def test_of_several_years_no_single_meeting_is_told(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or answer.entry.id == "meetings-presidents"


def test_what_was_asked_before_a_meeting_is_not_of_a_later_time(base: KnowledgeBase) -> None:
    answer = base.answer("Who requested an extension after 2024?", TODAY)

    assert answer.entry is None or answer.entry.id != "extension-requests-12msp"


def test_of_the_year_in_which_it_was_held_a_meeting_is_told(base: KnowledgeBase) -> None:
    answer = base.answer("Who presided in 2022?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "meeting-10msp"
