"""Typing mistakes in other languages are put right; right words and names are left alone."""

import pytest

from knowledge.likely_words import LikelyWords
from knowledge.right_words import RightWords
from knowledge.spelling_abroad import SpellingAbroad

EXAMPLES = {
    "fr": ("Comment demander une prolongation du délai ?", "Qui finance la coalition de pays ?"),
    "ru": ("Как запросить продление срока по статье 4?",),
    "ar": ("كيف نطلب تمديد المهلة؟",),
    "zh": ("如何申请延长期限？",),
}
SPELLING = SpellingAbroad(
    LikelyWords(EXAMPLES, ("tchad", "ливан", "cameroun"), RightWords(None), {"pays", "pain"})
)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "demander une prolognation", "demander une prolongation"),
        ("fr", "la coaliton de pays", "la coalition de pays"),
        ("fr", "le Camerou", "le Cameroun"),
        ("fr", "du pain", "du pain"),  # a right word, though near to "pays"
        ("fr", "la PROLOGNATION", "la PROLOGNATION"),  # capitals stand for something
        ("fr", "le Finance-moi Finamce", "le Finance-moi Finance"),
        ("fr", "les Prolonkatiom", "les Prolonkatiom"),  # two letters off, and a name
        ("fr", "le camerou", "le camerou"),
        ("ru", "запросить продлние", "запросить продление"),
        ("ru", "Ливпн", "Ливан"),
        ("ar", "نطلب تمديدد", "نطلب تمديد"),
        ("zh", "如何申清延长", "如何申清延长"),
        ("de", "Wie vrlängern", "Wie vrlängern"),  # nobody has asked in this language
    ],
)
def test_repairs_only_what_is_mistyped(language: str, typed: str, meant: str) -> None:
    assert SPELLING.repair(typed, language) == meant


def test_leaves_what_lies_around_a_repaired_word() -> None:
    assert SPELLING.repair("« coaliton », n'est-ce pas ?", "fr") == "« coalition », n'est-ce pas ?"
