"""A body of our words that does not exist, and an action of another plan, are not answered."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "Who chairs the CCM Compliance Committee?",
        "Who sits on the Sponsorship Committee?",
        "Who funds the Victim Assistance Fund?",
        "Does the UN Mine Action Agency help?",
        "What does Action 5 of the Lausanne Action Plan say?",
        "What does Action 13 of the Dubrovnik Action Plan say?",
    ],
)
def test_what_is_not_ours_is_not_answered(base: KnowledgeBase, question: str) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Who is on the Coordination Committee?", "coordination-committee"),
        ("What is the ISU Trust Fund?", "isu-funding"),
        ("What does Action 41 of the Lausanne Action Plan say?", "lap-action-41"),
    ],
)
def test_what_is_ours_is_answered(base: KnowledgeBase, question: str, entry: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == entry


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Article 6(2) of the LAP", None),
        ("LAP 6(2)", None),
        ("Article 6(2) of the CCM", "article-6-2"),
        ("Action 41 of the LAP", "lap-action-41"),
        ("LAP 41?", "lap-action-41"),
    ],
)
def test_the_plan_has_no_articles(base: KnowledgeBase, question: str, entry: str | None) -> None:
    answer = base.answer(question, TODAY)

    assert (answer.entry and answer.entry.id) == entry
