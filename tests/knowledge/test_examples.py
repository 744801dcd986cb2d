"""What an entry is found by: its questions, its title, its keywords, what its text says first."""

from knowledge.examples import make_examples
from knowledge.gazetteer import Gazetteer
from knowledge.kept_families import make_families
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import an_entry


def said_by(body: str) -> list[str]:
    entries = (an_entry("it", body=body),)
    families = make_families(entries, Vocabulary(entries, {}), Gazetteer([]), {}, None)
    return [example.text for example in make_examples(families, {})]


def test_a_number_and_a_word_or_two_are_no_sentence_of_a_text() -> None:
    body = "It\n\n1. The State writes to the ISU.\n2. The ISU replies to it.\n3. Both meet."

    assert said_by(body)[-2:] == ["The State writes to the ISU.", "The ISU replies to it."]


def test_of_a_text_two_sentences_are_enough() -> None:
    body = "This is the first. This is the second. This is the third."

    assert said_by(body)[-2:] == ["This is the first.", "This is the second."]
