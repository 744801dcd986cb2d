"""How much of what a question is about an entry speaks of."""

import pytest

from knowledge.coverage import Coverage
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.vocabulary import Vocabulary
from tests.knowledge.dictionary_encoder import DictionaryEncoder
from tests.knowledge.entry_builder import an_entry

ENTRIES = (
    an_entry("reports", "When is the transparency report due?", body="Each year."),
    an_entry("clearance", "When is clearance due?", "Who marks land?", body="In ten years."),
    an_entry("stockpiles", "When is the destruction of stockpiles due?", body="In eight years."),
)
REPORTS, CLEARANCE, STOCKPILES = range(3)
VOCABULARY = Vocabulary(ENTRIES, {})
FAMILIES = [make_family([entry], VOCABULARY, Gazetteer([])) for entry in ENTRIES]
MEANINGS = ("clearance demining déminage deminage", "stockpiles arsenal")
BY_MEANING = Gloss(VOCABULARY, DictionaryEncoder(*MEANINGS))


def covered(*words: str, label: int, left_out: str | None = None) -> float:
    return Coverage(FAMILIES, BY_MEANING).of([(word,) for word in words], label, left_out)


def test_an_entry_covers_its_own_words_and_not_those_of_others() -> None:
    assert covered("transparency", "report", label=REPORTS) == 1.0
    assert covered("transparency", "report", label=CLEARANCE) == 0.0


def test_forms_of_a_word_and_words_for_the_same_thing_count() -> None:
    assert covered("reports", label=REPORTS) == 1.0
    assert covered("demining", label=CLEARANCE) == pytest.approx(1.0)
    assert covered("demining", label=STOCKPILES) == 0.0


def test_without_an_encoder_only_the_same_words_count() -> None:
    coverage = Coverage(FAMILIES)

    assert coverage.of([("stockpile",)], STOCKPILES) == 1.0
    assert coverage.of([("arsenal",)], STOCKPILES) == 0.0


def test_what_nobody_speaks_of_weighs_more_than_what_all_speak_of() -> None:
    coverage = Coverage(FAMILIES)

    assert coverage.rarity("marmalade") > coverage.rarity("report") > coverage.rarity("years")
    assert coverage.of([("due",), ("marmalade",)], REPORTS) < 0.5


def test_one_of_several_spellings_is_enough() -> None:
    coverage = Coverage(FAMILIES)

    assert coverage.of([("informe", "report")], REPORTS) == 1.0
    assert coverage.of([("informe", "report")], CLEARANCE) == 0.0


def test_a_question_about_nothing_in_particular_is_covered() -> None:
    assert covered(label=REPORTS) == 1.0


def test_the_words_of_an_example_that_is_left_out_do_not_count() -> None:
    question = "Who marks land?"

    assert covered("land", label=CLEARANCE) == 1.0
    assert covered("land", label=CLEARANCE, left_out=question) == 0.0
    assert covered("clearance", label=CLEARANCE, left_out=question) == 1.0


def test_nor_do_words_that_are_only_near_to_those_left_out() -> None:
    entry = an_entry("reports", "Who guards the arsenal?", body="Each year.")
    family = make_family([entry], VOCABULARY, Gazetteer([]))
    gloss = Gloss(Vocabulary([entry], {}), DictionaryEncoder("arsenal stores"))
    coverage = Coverage([family], gloss)

    assert coverage.of([("stores",)], 0) == pytest.approx(1.0)
    assert coverage.of([("stores",)], 0, "Who guards the arsenal?") == 0.0
