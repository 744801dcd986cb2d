"""What holds now and what held in a year are answered each by itself."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.now_and_then import now_and_then
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.replies_to import entries


@pytest.mark.parametrize(
    ("question", "each"),
    [
        (
            "Who was director in 2019 and now?",
            ["Who was director now?", "Who was director in 2019?"],
        ),
        (
            "Who are the current and 2021 coordinators?",
            ["Who are the current coordinators?", "Who are the 2021 coordinators?"],
        ),
        (
            "Qui sont les coordonnateurs aujourd'hui et en 2021 ?",
            ["Qui sont les coordonnateurs aujourd'hui ?", "Qui sont les coordonnateurs en 2021 ?"],
        ),
        (
            "¿Quiénes coordinan en la actualidad y en 2021?",
            ["¿Quiénes coordinan en la actualidad?", "¿Quiénes coordinan en 2021?"],
        ),
        ("Quem coordena hoje e em 2022?", ["Quem coordena hoje?", "Quem coordena em 2022?"]),
        (
            "Кто координирует сейчас и в 2021 году?",
            ["Кто координирует сейчас?", "Кто координирует в 2021 году?"],
        ),
        (
            "من هم المنسقون الآن وفي عام 2021؟",
            ["من هم المنسقون الآن؟", "من هم المنسقون في عام 2021؟"],
        ),
        ("现在和2021年的协调员是谁？", ["现在的协调员是谁？", "2021年的协调员是谁？"]),
    ],
)
def test_now_and_a_year_are_asked_about_each_by_itself(question: str, each: list[str]) -> None:
    assert now_and_then(question, TODAY) == each


@pytest.mark.parametrize(
    "question",
    [
        "Who coordinated in 2021 and 2022?",
        "Who are the coordinators now?",
        "Who are the coordinators now, in 2026?",
        "Was it now or in 2021?",
        "Who is now director and in 2019?",
        "Who was the ISU director in 2019 and who is it today?",
        "Now, 2021 is over, who coordinates?",
    ],
)
def test_other_times_are_left_together(question: str) -> None:
    assert now_and_then(question, TODAY) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "Who are the coordinators now and in 2021?",
            ["coordinators-current", "coordinators-2021-2022"],
        ),
        (
            "Who are the coordinators now, and who were they in 2021?",
            ["coordinators-current", "coordinators-2021-2022"],
        ),
        (
            "Who coordinates today and who did in 2022?",
            ["coordinators-current", "coordinators-2021-2022"],
        ),
        (
            "Qui sont les coordonnateurs maintenant, et qui étaient-ils en 2021 ?",
            ["coordinators-current", "coordinators-2021-2022"],
        ),
        (
            "Кто координаторы сейчас и кто был ими в 2021 году?",
            ["coordinators-current", "coordinators-2021-2022"],
        ),
        (
            "Who was the ISU director in 2019 and who is it today?",
            ["isu-director-mweemba", "isu-director-moraga"],
        ),
        ("Is Chad a party and when is its deadline?", ["state-membership", "state-deadline"]),
        ("Who coordinated in 2021 and 2022?", ["coordinators-2021-2022"]),
        (
            "Are the coordinators of 2021 now members of the coordination committee?",
            ["coordination-committee"],
        ),
    ],
)
def test_both_times_are_answered(
    knowledge: CurrentKnowledge, question: str, found: list[str]
) -> None:
    assert entries(answer_all(knowledge.base, question, TODAY).given) == found
