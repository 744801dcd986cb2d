"""What is asked of one State is answered from what is known of all, and says which it names."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "entry", "notice"),
    [
        (
            "Has Spain destroyed its stockpile?",
            "article-3-all-completed",
            "Not among the States named here: Spain.",
        ),
        (
            "L'Espagne a-t-elle détruit ses stocks ?",
            "article-3-all-completed",
            "Ne figure pas parmi les États cités ici : Espagne.",
        ),
        (
            "What open obligations does Malta have?",
            "open-obligations",
            "Not among the States named here: Malta.",
        ),
    ],
)
def test_a_list_answers_for_a_state_that_is_not_in_it_and_says_so(
    base: KnowledgeBase, question: str, entry: str, notice: str
) -> None:
    answer = base.answer(question, TODAY)

    assert (answer.outcome, answer.entry and answer.entry.id) == (Outcome.ANSWERED, entry)
    assert notice in answer.notices


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("How many victims are there in Lebanon?", "gap-contamination-and-casualties"),
        ("How much area is contaminated in Iraq?", "gap-contamination-and-casualties"),
        ("¿Cuántas víctimas hay en Irak?", "gap-contamination-and-casualties"),
        ("Does Vietnam have cluster bombs?", "gap-use-by-states"),
    ],
)
def test_what_is_known_of_no_state_is_not_known_of_this_one(
    base: KnowledgeBase, question: str, entry: str
) -> None:
    answer = base.answer(question, TODAY)

    assert (answer.outcome, answer.entry and answer.entry.id) == (Outcome.UNANSWERED, entry)


def test_nothing_is_offered_twice(base: KnowledgeBase) -> None:
    answer = base.answer("Can Chad request assistance?", TODAY)

    offered = [entry.id for entry in answer.suggestions]
    assert len(offered) == len(set(offered)) > 1


def test_what_is_on_record_of_the_state_itself_comes_first(base: KnowledgeBase) -> None:
    answer = base.answer("Has Germany destroyed its stockpile?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "germany-article-3"
    assert not [notice for notice in answer.notices if "Not among" in notice]


def test_another_matter_of_a_state_is_not_answered_from_where_it_is_named(
    base: KnowledgeBase,
) -> None:
    answer = base.answer("Does Kenya have a country coalition?", TODAY)

    assert answer.entry is None or answer.entry.id == "country-coalition-which-states"


@pytest.mark.parametrize(
    "question",
    [
        "Has Spain destroyed its anti-personnel mines?",
        "Has Ruritania destroyed its stockpile?",
        "Has Malta paid its share of the costs of NATO?",
        "What is the population of Spain?",
        "Has Spain destroyed its stockpile of chemical weapons?",
    ],
)
def test_a_list_of_ours_says_nothing_on_another_matter(base: KnowledgeBase, question: str) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED
