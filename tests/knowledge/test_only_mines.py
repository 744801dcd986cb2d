"""Who asks about mines is led to what says that another treaty deals with them."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "What is Lebanon's deadline to clear mines?",
        "Quel est le délai du Liban pour le déminage des mines ?",
        "¿Cuál es el plazo del Líbano para limpiar las minas?",
        "Qual é o prazo do Líbano para limpar minas?",
        "Каков срок Ливана для разминирования мин?",
        "ما هو الموعد النهائي للبنان لإزالة الألغام؟",
        "黎巴嫩清除地雷的期限是什么时候？",
    ],
)
def test_a_deadline_for_mines_leads_to_whose_they_are(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.SUGGESTED
    assert answer.suggestions[0].id == "article-1-scope"


@pytest.mark.parametrize(
    "question",
    [
        "Translate my report on mines in Lebanon into French",
        "What is Lebanon's deadline to clear bananas?",
        "Has Lebanon asked for help with mines and cluster munitions?",
    ],
)
def test_work_and_what_is_on_other_things_is_not_led_there(
    base: KnowledgeBase, question: str
) -> None:
    assert "article-1-scope" not in [one.id for one in base.answer(question, TODAY).suggestions]
