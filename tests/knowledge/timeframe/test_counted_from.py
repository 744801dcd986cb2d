"""Times that are counted from a meeting: "since 10MSP"."""

from datetime import date

import pytest

from knowledge.timeframe import Period, find_times
from tests.knowledge.timeframe.reading import TODAY

HELD = {
    "10MSP": Period(date(2022, 8, 30), date(2022, 9, 2)),
    "11MSP": Period(date(2023, 9, 11), date(2023, 9, 14)),
    "2RC": Period(date(2020, 11, 25), date(2021, 9, 21)),
}
BEFORE = "0001-01-01 to 2023-09-10"
AFTER = "2022-09-03 to 2026-11-22"
BETWEEN = "2022-08-30 to 2023-09-14"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Who coordinated before the 11MSP?", BEFORE),
        ("Who coordinated prior to the Eleventh Meeting of States Parties?", BEFORE),
        ("avant la onzième Réunion des États parties", BEFORE),
        ("antes de la 11ª Reunión de los Estados Partes", BEFORE),
        ("antes da 11.ª Reunião dos Estados Partes", BEFORE),
        ("до одиннадцатого совещания государств-участников", BEFORE),
        ("قبل الاجتماع الحادي عشر للدول الأطراف", BEFORE),
        ("第十一次缔约国会议之前", BEFORE),
        ("after 10MSP", AFTER),
        ("après la 10MSP", AFTER),
        ("después de la 10MSP", AFTER),
        ("após a 10.ª Reunião dos Estados Partes", AFTER),
        ("после 10MSP", AFTER),
        ("بعد الاجتماع العاشر للدول الأطراف", AFTER),
        ("第十次缔约国会议之后", AFTER),
        ("since the end of 10MSP", "2022-08-30 to 2026-11-22"),
        ("up to 10MSP", "0001-01-01 to 2022-09-02"),
        ("between 10MSP and 11MSP", BETWEEN),
        ("from 10MSP until 11MSP", BETWEEN),
        ("entre la 10MSP et la 11MSP", BETWEEN),
        ("entre a 10MSP e a 11MSP", BETWEEN),
        ("между 10MSP и 11MSP", BETWEEN),
        ("at the time of the Second Review Conference", "2020-11-25 to 2021-09-21"),
        ("à l'époque de la 2RC", "2020-11-25 to 2021-09-21"),
    ],
)
def test_reads_a_time_counted_from_a_meeting(text: str, period: str) -> None:
    assert str(find_times(text, TODAY, HELD).period) == period


@pytest.mark.parametrize(
    "text",
    [
        "When was 11MSP?",
        "What was decided at the Eleventh Meeting of States Parties?",
        "10MSP and 11MSP: where?",
        "the report to 11MSP",
        "during 10MSP",
        "from 10MSP",
        "since 9MSP",
        "第十次缔约国会议的日期",
    ],
)
def test_a_meeting_that_is_itself_asked_about_is_no_time(text: str) -> None:
    times = find_times(text, TODAY, HELD)

    assert times.period is None
    assert not times.counted_from


def test_tells_which_meetings_it_is_counted_from() -> None:
    times = find_times("What was 10MSP told after 11MSP?", TODAY, HELD)

    assert times.counted_from == {"11MSP": HELD["11MSP"]}


def test_words_that_open_a_time_with_a_meeting_alone_leave_other_times_as_they_are() -> None:
    times = find_times("reports from 2022 as of May", TODAY, HELD)

    assert str(times.period) == "2022-01-01 to 2022-12-31"
