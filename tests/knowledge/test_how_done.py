"""How a State did something is told only by an entry that is asked for that; a date is no way."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.how_done import asks_how_done
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "How did Croatia finish clearance?",
        "Comment la Croatie a-t-elle fini la dépollution ?",
        "¿Cómo terminó Croacia la limpieza?",
        "Como é que Moçambique limpou a terra?",
        "Как Хорватия завершила очистку?",
        "كيف أنهت كرواتيا التطهير؟",
        "克罗地亚是如何完成清除的？",
    ],
)
def test_a_date_is_no_answer_to_how(base: KnowledgeBase, text: str) -> None:
    assert asks_how_done(text)
    assert base.answer(text, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "How does a State ask for help?",
        "How many States are Parties?",
        "How long did it take?",
        "Comment un État demande-t-il de l'aide ?",
        "Como se declara a conclusão da limpeza?",
        "如何申请援助？",
    ],
)
def test_what_is_to_be_done_is_another_question(text: str) -> None:
    assert not asks_how_done(text)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How did Botswana finish its stockpile destruction?", "country-coalition-botswana"),
        ("How did Montenegro finish clearance?", "norway-montenegro"),
        ("When did Croatia finish clearance?", "state-deadline"),
    ],
)
def test_what_is_on_record_is_told(base: KnowledgeBase, question: str, told: str) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == told
