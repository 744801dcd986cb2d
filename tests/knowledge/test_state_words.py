"""Deadlines of a State asked for in other languages, and what only looks like it."""

import pytest

from knowledge.state_words import deadline_asked
from knowledge.text import fold


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
