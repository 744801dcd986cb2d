"""What is read in a question, in English and in other languages."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.asked import Asked
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.kinds import Kind
from knowledge.likely_words import LikelyWords
from knowledge.reader import Reader
from knowledge.right_words import RightWords
from knowledge.text import stem
from knowledge.vocabulary import Vocabulary, full_text
from tests.knowledge.dictionary_encoder import DictionaryEncoder
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY
from tests.knowledge.state_builder import a_state

STATES = [
    replace(a_state("CHN", "China"), aliases=("Chine", "中国")),
    replace(a_state("LBN", "Lebanon"), aliases=("Liban", "Líbano", "Ливан", "黎巴嫩")),
]
MEANINGS = (
    "victims victimes víctimas victimas жертв 受害者",
    "assistance asistencia помощь 援助",
    "right droit derecho право",
    "coordinators coordonnateurs координаторы",
)
OTHERS = {"weather": -7.0, "recette": -8.0}
ABROAD = {
    "fr": ("Quelle est la procédure ?",),
    "es": ("¿Hay asistencia para las víctimas?",),
    "ru": ("Есть ли помощь?",),
}
VOCABULARY = Vocabulary(ENTRIES, SHORT)
LIKELY = LikelyWords(
    {**ABROAD, "en": [full_text(entry) for entry in ENTRIES]}, (), RightWords(None), OTHERS
)
READER = Reader(
    VOCABULARY,
    Gazetteer(STATES, never=SHORT),
    Gloss(VOCABULARY, DictionaryEncoder(*MEANINGS, known=OTHERS)),
    OTHERS,
    ABROAD,
    likely=LIKELY,
)


def read(question: str) -> Asked:
    return READER.read(question, TODAY)


def test_reads_what_a_question_names_and_asks_for() -> None:
    asked = read("Who in Lebanon helps victims under Article 6(7) in 2024?")

    assert asked.kind is Kind.WHO
    assert asked.codes == {"LBN"}
    assert asked.references.articles == {"6(7)"}
    assert asked.period is not None
    assert asked.period.start == date(2024, 1, 1)
    assert stem("victims") in asked.topics
    assert asked.strangers == ()


def test_mends_what_is_mistyped_beyond_doubt_and_keeps_the_place_of_names() -> None:
    asked = read("Are coordinatrs in Lebannon helping vicitms?")

    assert asked.text == "Are coordinators in Lebannon helping victims?"
    [state] = asked.states
    assert (asked.text[state.start : state.end], state.exact) == ("Lebannon", False)


def test_finds_by_a_bolder_guess_than_it_reads_names_by() -> None:
    asked = read("Do survivros coordinat?")

    assert asked.text in {reading.sentence for reading in asked.readings}
    assert any("survivors" in reading.words for reading in asked.readings)


@pytest.mark.parametrize(
    ("question", "language", "codes", "english"),
    [
        ("¿Hay asistencia para las víctimas en Líbano?", "es", {"LBN"}, {"assistance", "Lebanon"}),
        ("Les victimes au Liban ont-elles un droit ?", "fr", {"LBN"}, {"victims", "Lebanon"}),
        ("Есть ли помощь для жертв в Ливане?", "ru", {"LBN"}, {"assistance", "Lebanon"}),
        ("黎巴嫩的受害者有援助吗？", "zh", {"LBN"}, {"victims", "assistance", "Lebanon"}),
    ],
)
def test_reads_other_languages_word_by_word_in_ours(
    question: str, language: str, codes: set[str], english: set[str]
) -> None:
    asked = read(question)

    assert (asked.language, set(asked.codes), asked.text) == (language, codes, question)
    assert english <= set(asked.english.split())
    assert {reading.words for reading in asked.readings} == {asked.english, question}


def test_a_word_in_small_letters_is_a_mistyped_state_in_english_only() -> None:
    assert read("Quelle est la chine de production ?").codes == {"CHN"}
    assert read("Quelle est la chines de production ?").codes == set()
    assert read("Quelle est la Chines ?").codes == {"CHN"}
    assert read("Who are the victims in lebannon?").codes == {"LBN"}


def test_a_subject_is_what_is_left_without_names_numbers_and_small_words() -> None:
    english = read("Does Lebanon help victims under Article 6(7) in 2024?")
    spanish = read("¿Hay asistencia para las víctimas en Líbano?")
    chinese = read("受害者")

    assert english.subject == (("victims",),)
    assert spanish.subject == (("asistencia", "assistance"), ("víctimas", "victims"))
    assert chinese.subject == (("受害",), ("害者",))


def test_without_an_encoder_other_languages_are_read_as_they_stand() -> None:
    plain = Reader(VOCABULARY, Gazetteer(STATES), likely=LIKELY)
    asked = plain.read("Les victimes ont-elles un droit ?", TODAY)

    assert asked.language == "fr"
    assert asked.english == "les victimes ont elles un droit"


def test_of_a_pasted_page_the_beginning_is_read() -> None:
    asked = read("Is assistance a right? " + "word " * 1_000 + "Lebanon")

    assert len(asked.text) <= 2_000
    assert asked.codes == set()


@pytest.mark.parametrize(
    ("question", "is_nothing"),
    [
        ("hello", True),
        ("Thanks!", True),
        ("", True),
        ("victims", False),
        ("Lebanon?", False),
        ("2023?", False),
    ],
)
def test_knows_what_says_nothing(question: str, is_nothing: bool) -> None:
    assert read(question).says_nothing is is_nothing
