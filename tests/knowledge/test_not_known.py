"""An answer that leaves something open is told from one that does not, in whatever language."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.not_known import leaves_open

TODAY = date(2026, 11, 22)
# The length of the extension that Lebanon asked for is not in the tables.
OPEN = {
    "en": "What is the deadline for Lebanon under Article 4?",
    "fr": "Quel est le délai du Liban selon l'article 4 ?",
    "es": "¿Cuál es el plazo del Líbano según el artículo 4?",
    "pt": "Qual é o prazo do Líbano segundo o artigo 4?",
    "ru": "Какой срок у Ливана по статье 4?",
    "ar": "ما هو الموعد النهائي للبنان بموجب المادة 4؟",
    "zh": "黎巴嫩根据第4条的最后期限是什么？",
}


@pytest.mark.parametrize("language", OPEN)
def test_what_was_not_found_is_noticed_in_every_language(
    language: str, knowledge: CurrentKnowledge
) -> None:
    found = knowledge.base.answer(OPEN[language], TODAY)

    assert found.entry is not None
    assert (found.entry.id, found.language) == ("state-deadline", language)
    assert leaves_open(found.entry)


def test_what_leaves_nothing_open_is_told_from_it(knowledge: CurrentKnowledge) -> None:
    found = knowledge.base.answer("La Suisse est-elle partie à la Convention ?", TODAY)

    assert found.entry is not None
    assert found.entry.id == "state-membership"
    assert not leaves_open(found.entry)
