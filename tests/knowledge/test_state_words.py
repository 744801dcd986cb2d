"""Deadlines of a State asked for in other languages, and what only looks like it."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.state_words import deadline_asked
from knowledge.text import fold
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("rest", "article"),
    [
        ("délai de dépollution du", 4),
        ("Quand la doit-elle terminer la dépollution ?", 4),
        ("échéance pour la destruction des stocks", 3),
        ("¿Cuándo vence el plazo de limpieza de ?", 4),
        ("¿Cuál es el plazo del informe de ?", 7),
        ("já concluiu a limpeza?", 4),
        ("когда должен завершить очистку", 4),
        ("срок уничтожения запасов", 3),
        ("ما هو الموعد النهائي لتطهير", 4),
        ("متى يجب على إكمال التطهير", 4),
        ("的清除期限是什么时候", 4),
        ("完成清除了吗", 4),
    ],
)
def test_reads_which_article_is_meant(rest: str, article: int) -> None:
    assert deadline_asked(fold(rest)) == (article,)


@pytest.mark.parametrize(
    "rest",
    [
        "délai",
        "Quand se termine la prolongation du",
        "¿Cuándo termina la prórroga de?",
        "Prazo do?",
        "когда заканчивается продление",
        "متى ينتهي تمديد",
        "的延期什么时候结束",
    ],
)
def test_a_deadline_of_nothing_named_may_be_any(rest: str) -> None:
    assert deadline_asked(fold(rest)) == (3, 4, 7)


@pytest.mark.parametrize(
    "rest",
    [
        "qui a demandé une prolongation au",
        "qui finance la dépollution au",
        "budget de la dépollution du",
        "pourquoi un délai de dépollution",
        "quelle superficie doit-il dépolluer",
        "délai de dépollution antipersonnel au titre d'Ottawa",
        "qui a terminé la dépollution du",
        "délai de dépollution et de destruction des stocks",
        "plazo de desminado de",
        "¿Cuánto cuesta la limpieza de ?",
        "prazo de para minas antipessoal",
        "кто завершил очистку",
        "когда начал очистку",
        "ميزانية التطهير في",
        "清除了多少土地",
        "为什么没有完成清除",
        "的人口",
    ],
)
def test_answers_nothing_that_asks_more(rest: str) -> None:
    assert deadline_asked(fold(rest)) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Was the Iraqi request granted?",
        "Was Iraq's Article 4 extension request accepted?",
        "La demande de l'Irak a-t-elle été accordée ?",
        "¿Se concedió la solicitud de Iraq?",
        "O pedido do Iraque foi aprovado?",
        "Был ли одобрен запрос Ирака?",
        "هل تمت الموافقة على طلب العراق؟",
        "伊拉克的请求获得批准了吗？",
    ],
)
def test_whether_a_request_was_granted_is_told_with_the_deadline(
    base: KnowledgeBase, question: str
) -> None:
    entry = base.answer(question, TODAY).entry

    assert entry is not None
    assert (entry.id, entry.about.states) == ("state-deadline", ("IRQ",))


@pytest.mark.parametrize(
    "question",
    [
        "Was Iraq's request for assistance granted?",
        "La demande d'assistance de l'Irak a-t-elle été acceptée ?",
        "Who granted Iraq's request?",
        "Why was Iraq's request granted?",
        "When did Iraq submit its request?",
        "Has Iraq ratified?",
        "伊拉克批准了公约吗？",
    ],
)
def test_what_asks_more_of_a_request_is_not_told_so(base: KnowledgeBase, question: str) -> None:
    entry = base.answer(question, TODAY).entry

    assert entry is None or entry.id != "state-deadline"
