"""Who stands before an explosive is told what is safe, whatever else they say."""

import pytest

from knowledge.danger import is_danger


@pytest.mark.parametrize(
    "text",
    [
        "I found a bomb in my kitchen",
        "Found something like a bomblet near the Quellmark school, who pays?",
        "My daughter picked up a strange metal ball",
        "How do I defuse a submunition?",
        "Can I move an unexploded shell off the road myself?",
        "we saw two grenades in the field at the 12MSP",
        "how to dismantle cluster munitions at home",
        "J'ai trouvé une bombe dans mon jardin",
        "¿Cómo desactivo una submunición?",
        "Нашли снаряд у школы",
        "我发现了一枚炸弹",
        "عثرت على قنبلة",
    ],
)
def test_sees_the_danger(text: str) -> None:
    assert is_danger(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "When must stockpiles of cluster munitions be destroyed?",
        "May we keep some submunitions for training?",
        "How many bomblets were found in Laos?",
        "Which States have found resources for clearance?",
        "What does the Convention say about explosives?",
        "Can we move the deadline?",
        "¿Dónde se encuentra el informe?",
        "销毁库存的集束弹药的期限是多久？",
    ],
)
def test_sees_none_in_a_question_of_policy(text: str) -> None:
    assert not is_danger(text, text)
