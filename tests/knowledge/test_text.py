"""Words in a form that can be compared."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import bare, fold, word_counts, words_of


def test_accents_capitals_and_foreign_digits_are_folded() -> None:
    assert fold("Straße ÉTÉ ٣ ②") == "strasse ete 3 2"


def test_chinese_stands_apart_from_what_it_is_written_with() -> None:
    assert words_of("CCM第六条_Article") == ["ccm", "第六条", "article"]


@given(st.lists(st.text(max_size=30), max_size=5))
def test_words_of_many_texts_are_counted_as_those_of_each(texts: list[str]) -> None:
    assert word_counts(tuple(texts)) == Counter(word for text in texts for word in words_of(text))


def test_a_question_is_the_same_however_it_is_marked_and_spaced() -> None:
    assert bare(" ¿Qué  PLAZO, hay?") == bare("que plazo hay")
