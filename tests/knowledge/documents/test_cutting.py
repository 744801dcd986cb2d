"""Passages are of even length, hold whole sentences, and stay in their section."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.cutting import cut, size
from knowledge.documents.document import Piece
from knowledge.documents.sentences import sentences


def test_sentences_do_not_end_at_abbreviations_and_numbers() -> None:
    text = "See Art. 6, para. 2 of the text. Mr. Smith spoke (p. 4). “Yes.” 3.5 million were named!"

    assert sentences(text) == [
        "See Art. 6, para. 2 of the text.",
        "Mr. Smith spoke (p. 4).",
        "“Yes.”",
        "3.5 million were named!",
    ]


def test_sentences_end_in_other_scripts_too() -> None:
    assert sentences("第一句。第二句。") == ["第一句。", "第二句。"]
    assert sentences("هل وصلت؟ نعم.") == ["هل وصلت؟", "نعم."]


def test_a_long_text_is_cut_evenly_between_sentences() -> None:
    sentence = "The State reported progress in the clearance of the land that it had named. "

    passages = cut([Piece(sentence * 40)])

    lengths = [size(passage.text) for passage in passages]
    assert min(lengths) >= 60
    assert max(lengths) <= 180
    assert all(passage.text.endswith("named.") for passage in passages)


def test_a_heading_ends_the_passage_and_replaces_deeper_ones() -> None:
    pieces = [
        Piece("A", heading=1),
        Piece("B", heading=3),
        Piece("One."),
        Piece("C", heading=2),
        Piece("Two."),
    ]

    assert [(p.section, p.text) for p in cut(pieces)] == [("A › B", "One."), ("A › C", "Two.")]


def test_characters_that_no_database_takes_part_words() -> None:
    assert [passage.text for passage in cut([Piece("two\0words")])] == ["two words"]


@given(st.lists(st.text(alphabet="ab .!\n中。", max_size=3_000), max_size=5))
def test_no_word_is_lost_or_added_and_no_passage_is_endless(texts: list[str]) -> None:
    passages = cut(Piece(text) for text in texts)

    kept = "".join("".join(passage.text.split()) for passage in passages)
    told = [text for text in texts if any(char.isalnum() for char in text)]
    assert kept == "".join("".join(text.split()) for text in told)
    assert all(len(passage.text) <= 3_000 for passage in passages)
