"""A State is told of in the language of the question, with all that has to be said beside it."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Outcome
from knowledge.phrases import phrases_in
from knowledge.state_phrases import state_phrases_in

TODAY = date(2026, 11, 22)
ENGLISH_WORDS = (" the ", " is ", " was ", " on record", "deadline", "State Party", " of 20")


def told(found: Answer) -> str:
    assert found.entry
    return " ".join((found.entry.title, *found.notices, found.body))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Le Tchad est-il un État partie ?", "**Tchad** : cet État est partie à la Convention"),
        ("La Lituanie est-elle un État partie ?", "Son retrait a pris effet le 6 mars 2025."),
        (
            "Quelle est l'échéance du Liban au titre de l'article 4 ?",
            "la dernière échéance consignée au titre de l'article 4 était : **1er mai 2026**",
        ),
        ("¿Es Chad un Estado parte?", "**Chad**: este Estado es parte en la Convención"),
        (
            "¿Cuál es el plazo del artículo 4 del Líbano?",
            "aquí no consta ninguna decisión al respecto",
        ),
        (
            "O Chade é um Estado Parte?",
            "**Chade**: este Estado é parte na Convenção (dados: 1 de março de 2026).",
        ),
        (
            "Qual é o prazo do Líbano nos termos do artigo 4?",
            "o último prazo registado nos termos do artigo 4 era: **1 de maio de 2026**, após",
        ),
        (
            "Является ли Чад государством-участником?",
            "участником Конвенции (по состоянию на 1 марта 2026 года).",
        ),
        (
            "Каков срок Ливана по статье 4?",
            "последний зафиксированный срок по статье 4: **1 мая 2026 года**, после продления",
        ),
        ("هل تشاد دولة طرف؟", "طرف في الاتفاقية (البيانات بتاريخ 1 آذار/مارس 2026)."),
        (
            "ما هو الموعد النهائي للبنان بموجب المادة 4؟",
            "كان آخر موعد نهائي مسجل بموجب المادة 4: **1 أيار/مايو 2026**، بعد تمديد",
        ),
        ("乍得是缔约国吗？", "**乍得**：是《公约》缔约国（数据日期：2026年3月1日）。《公约》于"),
        (
            "黎巴嫩第4条的期限是什么时候？",
            "记录中最后的第4条期限是：**2026年5月1日**，经延期（清除集束弹药遗留物）。",
        ),
    ],
)
def test_a_state_is_told_of_in_the_language_of_the_question(
    base: KnowledgeBase, question: str, said: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.body
    assert not [word for word in ENGLISH_WORDS if word in told(answer)]
    assert phrases_in(answer.language).english_only not in answer.notices


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Quelle est l'échéance du Liban au titre de l'article 4 ?", "fr"),
        ("¿Cuál es el plazo del artículo 4 del Líbano?", "es"),
        ("Qual é o prazo do Líbano nos termos do artigo 4?", "pt"),
        ("Каков срок Ливана по статье 4?", "ru"),
        ("ما هو الموعد النهائي للبنان بموجب المادة 4؟", "ar"),
        ("黎巴嫩第4条的期限是什么时候？", "zh"),
    ],
)
def test_it_is_unofficial_and_later_decisions_are_not_on_record(
    base: KnowledgeBase, question: str, language: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.notices == (
        phrases_in(language).unofficial,
        state_phrases_in(language).later_unknown.format(ask="info@cmconvention.org"),
    )


def test_what_rests_on_a_single_source_says_so_in_the_language(base: KnowledgeBase) -> None:
    answer = base.answer("Является ли Россия участником?", TODAY)

    assert answer.notices == (phrases_in("ru").unofficial, phrases_in("ru").single_source)


def test_arabic_keeps_its_full_stops_at_the_left_end(base: KnowledgeBase) -> None:
    answer = base.answer("هل تشاد دولة طرف؟", TODAY)

    assert answer.body.endswith(".\u200f")


def test_that_a_time_is_not_on_record_is_said_in_the_language(base: KnowledgeBase) -> None:
    answer = base.answer("Qui étaient les coordonnateurs en 2009 ?", TODAY)

    assert answer.body.startswith("**Inconnu pour cette période.**")
    assert phrases_in("fr").english_only not in answer.notices
