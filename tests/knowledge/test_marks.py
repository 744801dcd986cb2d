"""Marks stand for pieces of text: the same piece, the same mark; another piece, another mark."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.marks import mark, marks_of, places_of, substring_marks, told_apart

TEXTS = st.text(max_size=12)


@given(TEXTS, TEXTS)
def test_texts_are_the_same_just_when_their_marks_are(one: str, other: str) -> None:
    valid = one.encode("utf-8", "replace") == other.encode("utf-8", "replace")
    assert (mark(one) == mark(other)) is valid
    assert marks_of((one, other)).tolist() == [mark(one), mark(other)]


@given(st.text("ab協\0", min_size=1, max_size=9))
def test_substrings_are_the_same_just_when_their_marks_are(text: str) -> None:
    found: dict[int, str] = {}
    for length, marks in enumerate(substring_marks(text, longest=4), 1):
        assert len(marks) == len(text) - length + 1
        for start, number in enumerate(marks.tolist()):
            substring = text[start : start + length]
            assert found.setdefault(number, substring) == substring
    assert len(set(found.values())) == len(found)


def test_a_substring_has_the_same_mark_in_every_text() -> None:
    assert substring_marks("deadline", 4)[3][0] == substring_marks("the dead", 4)[3][4]


def test_no_text_has_no_substrings() -> None:
    assert [len(marks) for marks in substring_marks("", 3)] == [0]


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef"), unique=True))
def test_places_are_where_the_marks_stand(wanted: list[str], known: list[str]) -> None:
    found = places_of(marks_of(tuple(wanted)), marks_of(tuple(known)))

    assert found.tolist() == [known.index(one) if one in known else -1 for one in wanted]


@given(st.lists(st.sampled_from("abc")))
def test_what_stands_again_is_told_apart(texts: list[str]) -> None:
    marks = marks_of(tuple(texts))

    found = told_apart(marks)

    assert len(set(found.tolist())) == len(texts)
    assert [one == other for one, other in zip(found, marks, strict=True)] == [
        text not in texts[:place] for place, text in enumerate(texts)
    ]
