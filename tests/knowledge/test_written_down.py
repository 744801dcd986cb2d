"""A question that a curator has written down is answered by the entry it is written in."""

from dataclasses import replace

from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Entry
from knowledge.family import Family, make_family
from knowledge.gazetteer import Gazetteer
from knowledge.vocabulary import Vocabulary
from knowledge.written_down import WrittenDown
from tests.knowledge.entry_builder import ENTRIES, LEBANON, RIGHT, SHORT, TODAY

ODD = "And what of the blue whale's umbrella?"


def family(entry: Entry, *asked: str) -> Family:
    return make_family([entry], Vocabulary([entry], {}), Gazetteer(()), {entry.id: asked})


def test_knows_it_however_it_is_marked_and_spaced() -> None:
    families = [family(RIGHT, "¿Es un derecho la asistencia?"), family(LEBANON)]
    written = WrittenDown(families)

    assert written.find("  es un DERECHO, la asistencia") is families[0]
    assert written.find("es un derecho") is None


def test_a_question_of_two_entries_is_known_of_neither() -> None:
    one, other = (replace(entry, questions=(ODD,)) for entry in (RIGHT, LEBANON))

    assert WrittenDown([family(one), family(other)]).find(ODD) is None
    assert WrittenDown([family(one)]).find(ODD) is not None


def test_nothing_is_known_where_nothing_is_written_down() -> None:
    assert WrittenDown([]).find(ODD) is None


def test_it_is_answered_whatever_the_words_speak_for() -> None:
    entries = [
        replace(entry, questions=(*entry.questions, ODD)) if entry is RIGHT else entry
        for entry in ENTRIES
    ]
    base = KnowledgeBase(entries, abbreviations=SHORT)

    answer = base.answer(ODD.lower(), TODAY)

    assert answer.entry is not None
    assert answer.entry.id == RIGHT.id
    assert KnowledgeBase(ENTRIES, abbreviations=SHORT).answer(ODD, TODAY).entry is None
    assert base.answer(ODD, TODAY, by_heart=False).confidence < 1


def test_one_asked_elsewhere_is_answered_too() -> None:
    asked = AskedAbroad({RIGHT.id: ("Le parapluie de la baleine ?",)})

    answer = KnowledgeBase(ENTRIES, abbreviations=SHORT, asked=asked).answer(
        "le parapluie de la baleine", TODAY
    )

    assert answer.entry is not None
    assert answer.entry.id == RIGHT.id
