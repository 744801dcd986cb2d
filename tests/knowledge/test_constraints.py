"""What a question names must fit the entry: nothing invented is answered as if it were ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.entry import Outcome
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import TODAY, a_knowledge_base, an_entry
from tests.knowledge.invented import LATIN

KNOWLEDGE = a_knowledge_base()
NEAR_MISSES = (
    "What does Article 6(1) of the {} Convention say about the right to assistance?",
    "Is assistance a right under the {} Treaty?",
    "Is assistance a right under the {}?",
    "Who are the coordinators of {}?",
    "Who is {}?",
    "What does Action 41 of the {} Action Plan ask for?",
)


@settings(max_examples=40, deadline=None)
@given(name=LATIN, form=st.sampled_from(NEAR_MISSES), style=st.sampled_from("lut"))
def test_an_invented_name_is_never_answered(name: str, form: str, style: str) -> None:
    written = {"l": name.lower(), "u": name[:5].upper(), "t": name}[style]

    answer = KNOWLEDGE.answer(form.format(written), TODAY)

    assert answer.outcome is not Outcome.ANSWERED, answer.entry


@settings(max_examples=40, deadline=None)
@given(number=st.integers(1, 99).filter(lambda number: number != 41))
def test_an_action_that_nobody_declares_is_never_answered(number: int) -> None:
    for form in ("LAP {}?", "What does Action {} of the Lausanne Action Plan ask for?"):
        answer = KNOWLEDGE.answer(form.format(number), TODAY)

        assert answer.outcome is not Outcome.ANSWERED


@settings(max_examples=40, deadline=None)
@given(article=st.integers(1, 30), paragraph=st.integers(1, 30))
def test_only_declared_paragraphs_are_answered(article: int, paragraph: int) -> None:
    answer = KNOWLEDGE.answer(f"What does Article {article}({paragraph}) say?", TODAY)

    declared = (article, paragraph) in {(6, 1), (6, 7)}
    assert declared or answer.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "How many States have a right to assistance?",
        "How much does assistance for victims cost?",
        "When was assistance a right?",
        "Who is assistance for victims?",
        "What is the phone number for assistance?",
        "Is assistance a right in 31MSP?",
        "Where is Lausanne?",
        "What is a family?",
    ],
)
def test_another_kind_of_answer_is_no_answer(question: str) -> None:
    assert KNOWLEDGE.answer(question, TODAY).outcome is not Outcome.ANSWERED


def test_an_office_in_a_state_is_told_only_where_the_two_were_asked_for_together() -> None:
    entry = an_entry("a-meeting", "Who is the coordinator of Lebanon?", "Did Lebanon preside?")
    family = make_family([entry], Vocabulary([entry], {}), Gazetteer(()))

    assert family.says_together("coordinator", ("Lebanon",))
    assert not family.says_together("president", ("Lebanon", "LBN"))
    assert not family.says_together("coordinator", ("Chad",))
    assert not family.says_together("coordinator", ("NO", "Leb"))
