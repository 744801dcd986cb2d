"""Follow-up questions: what they are read as, and that whole questions are left alone."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.follow_on import complete
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.follow_ons import ENGLISH
from tests.knowledge.follow_ons_abroad import ABROAD
from tests.knowledge.follow_ons_far_abroad import FAR_ABROAD

WHOLE = (
    "And when is 13MSP?",
    "And is Lithuania a party?",
    "And who is the ISU director?",
    "What is Article 6?",
    "Article 4?",
    "LAP 41?",
    "What about the budget of the ISU?",
    "¿Y quién dirige la ISU?",
    "今天天气怎么样？",
    "In Lao PDR, who clears land that was contaminated before the Convention was in force?",
)


@pytest.mark.parametrize(("earlier", "question", "reading"), ENGLISH + ABROAD + FAR_ABROAD)
def test_reads_a_follow_up_with_the_question_before(
    knowledge: CurrentKnowledge, earlier: str, question: str, reading: str
) -> None:
    completed = complete(knowledge.base, question, earlier, TODAY)

    assert completed is not None
    assert (completed.text, completed.comes_first) == (reading, True)


@pytest.mark.parametrize("question", WHOLE)
def test_adds_nothing_to_a_question_of_its_own(knowledge: CurrentKnowledge, question: str) -> None:
    assert complete(knowledge.base, question, "Who coordinated in 2022?", TODAY) is None


def test_a_question_that_may_stand_alone_is_tried_alone_first(knowledge: CurrentKnowledge) -> None:
    completed = complete(knowledge.base, "Whom do we write to?", "What is 13MSP?", TODAY)

    assert completed is not None
    assert not completed.comes_first


@pytest.mark.parametrize(
    ("earlier", "question"),
    [
        ("When must Chad clear its land?", "and for stockpiles?"),  # "must Chad stockpiles"
        ("When was Chad's Article 4 deadline to clear land?", "and for stockpiles?"),
        ("Is Chad a party?", "and for stockpiles?"),
        ("What is the deadline for reports?", "and for their translation?"),
        ("What is a cluster munition?", "a bomblet?"),  # nothing joins them
        ("What is the deadline of a request?", "and a bomblet?"),
        ("Who signed the first report?", "and the second?"),
        ("What was planned in Q3 2024?", "and the last one?"),
        ("Who coordinated since 2022?", "and before that?"),
        ("Who coordinated in 2022 and in 2023?", "and before that?"),
        ("What was done in Q4 2023?", "and before?"),
        ("Who presided over 1MSP?", "and before that?"),
        ("What did 12MSP decide?", "and Article 4?"),
        ("Who asked for it?", "and for whom?"),
        ("Was it in the first quarter or the second quarter?", "and the third?"),
    ],
)
def test_nothing_is_put_where_it_makes_no_question(
    knowledge: CurrentKnowledge, earlier: str, question: str
) -> None:
    completed = complete(knowledge.base, question, earlier, TODAY)

    assert completed is None or not completed.is_replaced


def test_a_number_is_not_put_into_a_question_that_names_none(knowledge: CurrentKnowledge) -> None:
    assert complete(knowledge.base, "And Article 4?", "Who coordinated in 2022?", TODAY) is None
