"""Whatever a language writes as a time is read as that time, and no text makes it fail."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.timeframe import find_period
from tests.knowledge.timeframe.reading import TODAY

_NAMES = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_QUARTERS: dict[str, Callable[[int, int], str]] = {
    "en": lambda year, number: f"in Q{number} {year}",
    "fr": lambda year, number: f"au {number}e trimestre {year}",
    "es": lambda year, number: f"en el {number}º trimestre de {year}",
    "pt": lambda year, number: f"no {number}º trimestre de {year}",
    "ru": lambda year, number: f"в {number}-м квартале {year} года",
    "zh": lambda year, number: f"{year}年第{'一二三四'[number - 1]}季度",
}
_SPANS = {
    "en": "between {} and {}",
    "fr": "de {} à {}",
    "es": "desde {} hasta {}",
    "pt": "de {} até {}",
    "ru": "с {} по {} год",
    "ar": "من {} إلى {}",
    "zh": "从{}年到{}年",
}
_DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


def _day(language: str, day: date) -> str:
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    month = _NAMES[language].split()[day.month - 1]
    of = " de " if language in ("es", "pt") else " "
    return f"{day.day}{of}{month}{of}{day.year}"


@pytest.mark.parametrize("language", [*_NAMES, "zh"])
@given(_DAYS)
def test_a_written_day_is_that_day(language: str, day: date) -> None:
    period = find_period(_day(language, day), TODAY)

    assert period is not None
    assert period.start == period.end == day


@pytest.mark.parametrize("language", _QUARTERS)
@given(_DAYS)
def test_a_written_quarter_is_that_quarter(language: str, day: date) -> None:
    number = (day.month + 2) // 3
    period = find_period(_QUARTERS[language](day.year, number), TODAY)

    assert period is not None
    assert (period.start, period.end.month) == (date(day.year, 3 * number - 2, 1), 3 * number)
    assert period.end.year == day.year


@pytest.mark.parametrize("language", _SPANS)
@given(st.integers(1950, 2010), st.integers(1, 60))
def test_a_written_span_of_years_is_that_span(language: str, first: int, more: int) -> None:
    period = find_period(_SPANS[language].format(first, first + more), TODAY)

    assert period is not None
    assert (period.start, period.end) == (date(first, 1, 1), date(first + more, 12, 31))


_SCRAPS = """2024 2023 may March 31 30 Feb since before just last two years ago Q5 T2
    third half - / , مايو قبل سنتين و2024 прошлого квартал II с до 年 月 第 2024年 上个月 前
    13.13.2024 2024-02-30"""
_WORDS = st.sampled_from(_SCRAPS.split())


@given(st.text(max_size=50) | st.lists(_WORDS, max_size=8).map(" ".join), st.dates())
def test_any_text_gives_a_period_that_ends_after_it_begins(text: str, today: date) -> None:
    period = find_period(text, today)

    assert period is None or period.start <= period.end
