"""The arithmetic behind the measurements, and how the page shows it."""

from benchmarks.report import Section, Series, page


def a_section(baseline: tuple[float, ...], measured: tuple[float, ...]) -> Section:
    return Section("Speed", "Run.", "ms", Series("empty", baseline), (Series("full", measured),))


def test_the_median_does_not_heed_an_outlier() -> None:
    assert Series("x", (1.0, 900.0, 2.0)).median == 2.0
    assert Series("x", (1.0, 900.0, 2.0, 4.0)).median == 3.0


def test_one_value_in_a_hundred_lies_above_the_p99() -> None:
    assert Series("x", tuple(map(float, range(100, 0, -1)))).p99 == 99.0
    assert Series("x", tuple(map(float, range(1, 201)))).p99 == 198.0


def test_fewer_than_a_hundred_values_have_no_p99() -> None:
    assert Series("x", tuple(map(float, range(99)))).p99 is None


def test_the_ratio_compares_medians() -> None:
    assert Series("x", (6.0, 3.0, 900.0)).ratio(Series("y", (4.0, 1.0, 4.0))) == 1.5


def test_the_page_names_the_baseline_and_the_machine() -> None:
    shown = page([a_section((2.0,), (5.0,))], {"Python": "3.11"})

    assert "- Python: 3.11" in shown
    assert "| Baseline: empty | 2.00 | – | 1.00 | 1 |" in shown
    assert "| full | 5.00 | – | 2.50 | 1 |" in shown


def test_figures_have_three_digits_that_count() -> None:
    shown = page([a_section((0.1234,), (12.345, 1234.5, 123.45))], {})

    assert "| Baseline: empty | 0.123 |" in shown
    assert "| full | 123 | – | 1000 | 3 |" in shown
