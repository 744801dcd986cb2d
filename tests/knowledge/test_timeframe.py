"""The time that a question asks about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.timeframe import find_period

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in 2022", "2022-01-01", "2022-12-31"),
        ("in early 2024", "2024-01-01", "2024-04-30"),
        ("late 2023", "2023-09-01", "2023-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("Q2 2024", "2024-04-01", "2024-06-30"),
        ("between 2019 and 2021", "2019-01-01", "2021-12-31"),
        ("2021-2024", "2021-01-01", "2024-12-31"),
        ("2021-22", "2021-01-01", "2022-12-31"),
        ("in March 2024", "2024-03-01", "2024-03-31"),
        ("on 3 March 2023", "2023-03-03", "2023-03-03"),
        ("on 2024-02-29", "2024-02-29", "2024-02-29"),
        ("since 2020", "2020-01-01", "2026-11-22"),
        ("before 2015", "0001-01-01", "2014-12-31"),
        ("в 2022 году", "2022-01-01", "2022-12-31"),
        ("عام ٢٠٢٢", "2022-01-01", "2022-12-31"),
    ],
)
def test_reads_the_period(text: str, start: str, end: str) -> None:
    period = find_period(f"who were the coordinators {text}?", TODAY)

    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert not period.is_now


@pytest.mark.parametrize(
    "text", ["right now", "today", "the current ones", "hoy", "目前", "сейчас"]
)
def test_now_is_today(text: str) -> None:
    period = find_period(text, TODAY)

    assert period is not None
    assert (period.start, period.end, period.is_now) == (TODAY, TODAY, True)


@pytest.mark.parametrize("text", ["who are the coordinators?", "Article 6(7)", "LAP 41", "knowhow"])
def test_names_no_time(text: str) -> None:
    assert find_period(text, TODAY) is None


@given(st.text(max_size=50), st.dates())
def test_any_text_gives_a_period_that_ends_after_it_begins(text: str, today: date) -> None:
    period = find_period(text, today)

    assert period is None or period.start <= period.end


@given(st.dates(date(1950, 1, 1), date(2080, 12, 31)))
def test_a_written_day_is_that_day(day: date) -> None:
    period = find_period(f"on {day.day} {day:%B} {day.year}", TODAY)

    assert period is not None
    assert period.start == period.end == day
