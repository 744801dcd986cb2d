"""Times that are named by their year, in English and in figures."""

import pytest

from tests.knowledge.timeframe.reading import stretch


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("between March and June 2024", "2024-03-01 2024-06-30"),
        ("3-15 March 2024", "2024-03-03 2024-03-15"),
        ("March 3-15, 2024", "2024-03-03 2024-03-15"),
        ("from 3 March to 5 April 2024", "2024-03-03 2024-04-05"),
        ("from October 2023 to March 2024", "2023-10-01 2024-03-31"),
        ("the 3rd of March, 2024", "2024-03-03 2024-03-03"),
        ("March 3, 2024", "2024-03-03 2024-03-03"),
        ("second quarter of 2024", "2024-04-01 2024-06-30"),
        ("last quarter of 2023", "2023-10-01 2023-12-31"),
        ("Q2-Q3 2024", "2024-04-01 2024-09-30"),
        ("first and second quarter of 2024", "2024-01-01 2024-06-30"),
        ("Q4 2023 to Q2 2024", "2023-10-01 2024-06-30"),
        ("in spring 2023", "2023-04-01 2023-06-30"),
        ("the winter of 2025", "2025-01-01 2025-03-31"),
        ("When does it fall due in 2024?", "2024-01-01 2024-12-31"),
        ("second half of 2024", "2024-07-01 2024-12-31"),
        ("2nd half of 2024", "2024-07-01 2024-12-31"),
        ("H1 2024", "2024-01-01 2024-06-30"),
        ("early in 2024", "2024-01-01 2024-04-30"),
        ("at the beginning of the year 2024", "2024-01-01 2024-04-30"),
        ("the 2010s", "2010-01-01 2019-12-31"),
        ("the early 2010s", "2010-01-01 2013-12-31"),
        ("from 2019 until 2021", "2019-01-01 2021-12-31"),
        ("work plan 2023-2024: what in Q2 2024", "2024-04-01 2024-06-30"),
        ("since 2020, who was it in 2022", "2022-01-01 2022-12-31"),
        ("Article 4, May 2024", "2024-05-01 2024-05-31"),
        ("Article 4 May 2024", "2024-05-01 2024-05-31"),
        ("A State may, in 2024, ask", "2024-01-01 2024-12-31"),
        ("In 2024 may a State ask", "2024-01-01 2024-12-31"),
        ("2nd quarter 2024", "2024-04-01 2024-06-30"),
    ],
)
def test_reads_a_time_in_english(text: str, read: str) -> None:
    assert stretch(text) == read
