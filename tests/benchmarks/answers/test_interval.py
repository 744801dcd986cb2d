"""The interval of a share, against values that are found in tables."""

import pytest

from benchmarks.answers.interval import as_text, interval


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_agrees_with_the_table(part: int, whole: int, low: float, high: float) -> None:
    assert interval(part, whole) == pytest.approx((low, high), abs=1e-4)


def test_nothing_counted_says_nothing() -> None:
    assert interval(0, 0) == (0.0, 1.0)


def test_is_shown_in_percent() -> None:
    assert as_text(8, 10) == "49–94"
