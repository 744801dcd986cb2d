"""Chinese numbers below a hundred."""

import pytest

from knowledge.han_numbers import read_han_number


@pytest.mark.parametrize(
    ("written", "number"),
    [("六", 6), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("三十八", 38)],
)
def test_reads_a_number(written: str, number: int) -> None:
    assert read_han_number(written) == number
