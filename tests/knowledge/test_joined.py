"""Two questions in one sentence are both answered, where each has a sure answer of its own."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.joined import pairs
from knowledge.replies import answer_all

TODAY = date(2026, 11, 22)
BOTH = {
    "Who are the coordinators and what is Lao PDR's Article 4 deadline?": "state-deadline",
    "Who is the ISU director and when is the next Meeting of States Parties?": (
        "meeting-next-unknown"
    ),
    "What is Article 6 and is there a trust fund?": "trust-fund-none-found",
    "What is a cluster munition, and has Peru finished clearance?": "state-deadline",
    "Qui sont les coordonnateurs et quelle est l'échéance de l'article 4 du Laos ?": (
        "state-deadline"
    ),
    "Qu'est-ce que le Plan d'action de Lausanne et comment contacter l'ISU ?": "isu-contact",
    "¿Qué es el Plan de Acción de Lausana y cómo contacto con la ISU?": "isu-contact",
    "Quem são os coordenadores e qual é o prazo do artigo 4 do Laos?": "state-deadline",
    "Что такое Лозаннский план действий и как связаться с ГИП?": "isu-contact",
    "ما هي خطة عمل لوزان وكيف أتصل بوحدة دعم التنفيذ؟": "isu-contact",
    "什么是洛桑行动计划，怎么联系执行支助股？": "isu-contact",
    "谁是协调员以及老挝第四条最后期限是哪天？": "state-deadline",
}


@pytest.mark.parametrize("text", BOTH)
def test_both_are_answered(knowledge: CurrentKnowledge, text: str) -> None:
    first, second = answer_all(knowledge.base, text, TODAY).given

    assert text.startswith(first.asked)
    assert text.endswith(second.asked)
    assert first.answer.entry is not None
    assert second.answer.entry is not None
    assert second.answer.entry.id == BOTH[text]


@pytest.mark.parametrize(
    "text",
    [
        "When and where is the 13MSP?",
        "What do Articles 3 and 4 require and by when?",
        "What is cooperation and assistance?",
        "On which days was 12MSP held and who was in the chair?",
        "How much aid was given in all, and to how many States?",
        "Can a donor fulfil its part by giving to a trust fund, and is it voluntary?",
        "Quand et où a lieu la 13e réunion ?",
        "Qu'est-ce qu'une coalition de pays et qui la dirige ?",
        "¿Quién alberga a la ISU y cuál es su base jurídica?",
        "Quem dá e quem recebe assistência tem de cooperar?",
        "Кто имеет право на спонсорство и к какому сроку подавать заявку?",
        "متى وأين عُقد الاجتماع الثاني عشر للدول الأطراف ومن كان رئيسه؟",
        "执行支助股设在哪里，法律依据是什么？",
    ],
)
def test_what_needs_the_first_part_is_not_cut_off(knowledge: CurrentKnowledge, text: str) -> None:
    assert len(answer_all(knowledge.base, text, TODAY).given) == 1


def test_what_a_curator_wrote_down_as_one_question_stays_one(knowledge: CurrentKnowledge) -> None:
    joined = [
        (text, entry)
        for entry in knowledge.library.entries
        for text in entry.questions
        if any(pairs(text))
    ]

    assert len(joined) > 50
    for text, entry in joined[:50]:
        [reply] = answer_all(knowledge.base, text, TODAY).given
        assert reply.answer.entry is not None
        assert knowledge.base.is_written_down(text), entry.id
