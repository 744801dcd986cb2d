"""Entries written as files say what they said before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.entry import Entry, Source
from knowledge.entry_file import path_of, write_entry
from knowledge.front_matter import parse_entry
from knowledge.library import load_library

ENTRIES = load_library().entries
TYPED = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=80
).map(lambda text: text.strip() or "x")


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_every_entry_of_ours_is_read_back_as_it_was(entry: Entry) -> None:
    assert parse_entry(write_entry(entry), path_of(entry)) == entry


@given(title=TYPED, question=TYPED, body=TYPED, source=TYPED)
def test_whatever_is_typed_is_read_back(title: str, question: str, body: str, source: str) -> None:
    entry = Entry(
        id="one",
        title=title,
        body=body,
        topic="isu",
        questions=(question,),
        answers=("list",),
        sources=(Source(source),),
    )

    assert parse_entry(write_entry(entry), "isu/one.md") == entry


def test_is_written_as_people_write_it() -> None:
    entry = next(entry for entry in ENTRIES if entry.id == "meetings-presidents")
    text = write_entry(entry)

    assert f"\n  - {entry.questions[0]}\n" in text
    assert "\nabout: {treaty: CCM, " in text
    assert text.endswith(f"---\n{entry.body}\n")
