"""Questions that once got the answer to another one: a wrong “No”, a wrong number or matter."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.library import load_library


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("Must donors give money under Article 6?", "article-6-9"),
        ("Does Article 6 allow assistance to non-State armed groups?", "assist-two-meanings"),
        ("How many States had joined by 2010?", "first-thirty"),
        ("Does Article 5 require States to pay pensions to victims?", "article-5-states"),
        ("Has Ukraine asked for assistance under Article 6?", "gap-use-by-states"),
        ("Can the ISU give money to a State?", "isu-funding"),
        ("What happens if we do not hand in a report?", "article-7-transmission"),
        ("Is Lebanon still the coordinator?", "coordinators-2023-2024"),
        ("Le Liban est-il encore coordonnateur ?", "coordinators-2023-2024"),
        ("Ливан по-прежнему координатор?", "coordinators-2023-2024"),
        ("Is Kenya in Africa?", "signatories"),
        ("肯尼亚在非洲吗？", "signatories"),
        ("Is Norway in the EU?", "state-membership"),
        ("How much did Croatia's clearance cost?", "croatia-article-4"),
        ("What's the mine clearance deadline of Croatia?", "croatia-article-4"),
        ("What is financial transparency?", "transparency"),
        ("Qu'est-ce que la transparence financière ?", "transparency"),
    ],
)
def test_another_matter_does_not_answer(base: KnowledgeBase, question: str, never: str) -> None:
    answer = base.answer(question, date(2026, 11, 22))

    told = answer.entry is not None and answer.outcome is not Outcome.SUGGESTED
    assert not (told and answer.entry and answer.entry.id == never)


def test_the_number_at_the_end_of_2010_is_not_the_thirty_of_its_beginning(
    base: KnowledgeBase,
) -> None:
    answer = base.answer("How many States had joined by the end of 2010?", date(2026, 11, 22))

    assert answer.entry is not None
    assert answer.entry.id == "states-parties-2010"
    assert "37 from 1 December" in answer.body


def test_the_numbers_of_2010_are_those_of_the_table() -> None:
    states = load_library().states
    bound = [state.status_date for state in states if state.status == "state_party"]
    days = [date(2010, 8, 1), date(2010, 10, 1), date(2010, 11, 1), date(2010, 12, 1)]

    counts = [sum(1 for since in bound if since and since <= day) for day in days]
    ratified = [s for s in states if s.deposit_date and s.deposit_date.year <= 2010]

    assert (counts, len(ratified)) == ([30, 31, 36, 37], 49)
