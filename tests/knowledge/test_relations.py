"""What one State has to do with another is told apart from a list of States."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.entry import Outcome
from knowledge.gazetteer import Gazetteer
from knowledge.library import load_library
from knowledge.relations import set_apart
from tests.knowledge.entry_builder import TODAY

GAZETTEER = Gazetteer(load_library().states)


def _apart(text: str) -> set[str]:
    return {"-".join(sorted(pair)) for pair in set_apart(text, GAZETTEER.find(text))}


@pytest.mark.parametrize(
    "text",
    [
        "What did Germany give to Chad?",
        "Does Germany support Chad?",
        "qu'a donné l'Allemagne au Tchad ?",
        "¿Qué dio Alemania a Chad?",
        "Что Германия дала Чаду?",
        "ماذا أعطت ألمانيا إلى تشاد؟",
        "德国给了乍得什么？",
    ],
)
def test_what_one_state_did_for_another_sets_them_apart(text: str) -> None:
    assert _apart(text) == {"DEU-TCD"}


@pytest.mark.parametrize(
    "text",
    [
        "What did Germany and Chad ask for?",
        "Requests of Germany, Chad",
        "les demandes de l'Allemagne et du Tchad",
        "los plazos de Alemania y el Chad",
        "ألمانيا وتشاد",
        "德国和乍得的期限",
        "Germany 2025, Chad 2026",
        "When does Germany's end? And Chad's?",
        "What did Germany ask for?",
    ],
)
def test_a_list_does_not_set_its_states_apart(text: str) -> None:
    assert _apart(text) == set()


@pytest.mark.parametrize(
    "question",
    [
        "what did Germany give to Lao PDR",
        "what did Chad get from Germany",
        "Does Germany support Chad?",
        "Did Lebanon ask Switzerland for help?",
        "qu'a donné l'Allemagne au Laos",
        "что Германия дала Лаосу",
        "德国给了老挝什么",
    ],
)
def test_an_entry_that_has_both_states_does_not_say_what_one_did_for_the_other(
    question: str, knowledge: CurrentKnowledge
) -> None:
    assert knowledge.base.answer(question, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["What did Norway give Montenegro?", "Qu'a fait la Norvège pour le Monténégro ?"],
)
def test_what_is_known_of_two_states_is_told(question: str, knowledge: CurrentKnowledge) -> None:
    answer = knowledge.base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "norway-montenegro"


@pytest.mark.parametrize(
    "question",
    [
        "When does Lebanon's deadline end, and Chad's?",
        "Quel est le délai du Liban et celui du Tchad ?",
        "Is Lebanon a party, like Chad?",
        "¿Es parte el Líbano y también el Chad?",
        "Did Chad join before Germany?",
    ],
)
def test_what_the_tables_hold_of_two_states_is_told(
    question: str, knowledge: CurrentKnowledge
) -> None:
    answer = knowledge.base.answer(question, TODAY)

    assert answer.outcome is not Outcome.SUGGESTED
    assert answer.entry is not None
    assert "Chad" in answer.body or "Tchad" in answer.body
