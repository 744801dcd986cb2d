"""Quarters: the ways people write them, their days and order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.quarter import Quarter

QUARTERS = st.builds(Quarter, st.integers(1950, 2080), st.integers(1, 4))


@pytest.mark.parametrize(
    "text",
    ["2024-Q2", "Q2 2024", "2024 Q2", "q2/2024", "second quarter of 2024", "the 2nd quarter 2024"],
)
def test_reads_a_quarter_however_it_is_written(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2024, 2)


@pytest.mark.parametrize("text", ["", "2024", "Q5 2024", "Q2", "Q2 2024 or so", "2024-02"])
def test_refuses_what_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="is not a quarter"):
        Quarter.parse(text)


def test_finds_a_quarter_inside_a_sentence() -> None:
    text = "what was planned for Q1 2024, please?"

    found = Quarter.find(text)

    assert found is not None
    assert (found[0], text[slice(*found[1])]) == (Quarter(2024, 1), "Q1 2024")


def test_knows_its_first_and_last_day() -> None:
    assert (Quarter(2024, 1).start, Quarter(2024, 1).end) == (date(2024, 1, 1), date(2024, 3, 31))


@given(QUARTERS)
def test_the_next_quarter_begins_the_day_after_this_one_ends(quarter: Quarter) -> None:
    assert quarter.next().start == quarter.end + timedelta(days=1)
    assert quarter < quarter.next()
    assert Quarter.of(quarter.start) == Quarter.of(quarter.end) == quarter
    assert Quarter.parse(str(quarter)) == quarter
