"""What is asked of several years is answered for each."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.answering import KnowledgeBase
from knowledge.each_year import each_year
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.replies_to import entries


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("Who led in 2015 and in 2023?", ["Who led in 2015?", "Who led in 2023?"]),
        ("Who led in 2015, 2018 and 2023?", [f"Who led in {n}?" for n in (2015, 2018, 2023)]),
        ("Qui dirigeait en 2015 et 2022 ?", ["Qui dirigeait en 2015 ?", "Qui dirigeait en 2022 ?"]),
        ("Pour les années 2015 et 2022 ?", ["Pour l'année 2015 ?", "Pour l'année 2022 ?"]),
        ("¿En los años 2015 y 2022?", ["¿En el año 2015?", "¿En el año 2022?"]),
        ("Nos anos 2015 e 2022?", ["No ano 2015?", "No ano 2022?"]),
        ("¿Quién fue en 2015 y en 2022?", ["¿Quién fue en 2015?", "¿Quién fue en 2022?"]),
        ("Quem era em 2015 e 2022?", ["Quem era em 2015?", "Quem era em 2022?"]),
        ("Кто был в 2015 и 2022 годах?", ["Кто был в 2015 году?", "Кто был в 2022 году?"]),
        ("من كان في 2015 وفي 2022؟", ["من كان في 2015؟", "من كان في 2022؟"]),
        ("2015年和2022年的协调员是谁？", ["2015年的协调员是谁？", "2022年的协调员是谁？"]),
    ],
)
def test_a_question_on_several_years_is_one_for_each(question: str, each: list[str]) -> None:
    assert each_year(question) == each


@pytest.mark.parametrize(
    "question",
    [
        "Who coordinated in 2015?",
        "Who coordinated between 2015 and 2018?",
        "Who coordinated before 2015 and 2018?",
        "Who coordinated in 2015 and 2016 to 2018?",
        "Who coordinated in 2015 and 2016-2018?",
        "Did the budget change in 2015 compared to 2016 and 2017?",
        "Was it 2015 and 2015?",
        "What happened in 2011, 2012, 2013, 2014 and 2015?",
        "从2015和2018年谁是协调员？",
    ],
)
def test_one_stretch_of_time_or_what_is_compared_stays_one_question(question: str) -> None:
    assert each_year(question) == []


def test_each_year_gets_an_answer_of_its_own(knowledge: CurrentKnowledge) -> None:
    replies = answer_all(knowledge.base, "Who were the coordinators in 2015 and in 2022?", TODAY)

    assert entries(replies.given) == ["coordinators-2014-2015", "coordinators-2021-2022"]


def test_the_meeting_of_each_year_is_told(base: KnowledgeBase) -> None:
    replies = answer_all(base, "Who presided in 2019 and in 2022?", TODAY)

    assert entries(replies.given) == ["meeting-9msp", "meeting-10msp"]


def test_what_is_not_of_one_topic_at_several_times_is_told_once(base: KnowledgeBase) -> None:
    replies = answer_all(base, "What happened in 2014 and in 2024?", TODAY)

    assert len(replies.given) == 1
