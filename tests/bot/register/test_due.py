"""Due days read from notes."""

from datetime import date

import pytest

from bot.register.day_words import UnreadableDay, read_day
from bot.register.due import find_due

TODAY = date(2024, 1, 15)  # a Monday


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("asked for a liaison, reply by 15 December 2026", date(2026, 12, 15)),
        ("send the draft by Friday", date(2024, 1, 19)),
        ("send the draft by tomorrow at the latest", date(2024, 1, 16)),
        ("due 2024-03-01", date(2024, 3, 1)),
        ("answer no later than 3/4/2024", date(2024, 4, 3)),
        ("written by the ISU, to be sent by end of March", date(2024, 3, 31)),
        ("report by the end of the month", date(2024, 1, 31)),
        ("report by the end of the year", date(2024, 12, 31)),
        ("call before next week", date(2024, 1, 22)),
        ("répondre avant le 15 décembre 2026", date(2026, 12, 15)),
        ("responder antes del 3 de mayo de 2024", date(2024, 5, 3)),
        ("was due by 1 December 2023", date(2023, 12, 1)),
        ("letter by Q1 2027", date(2027, 3, 31)),
        ("letter by 15 January", date(2024, 1, 15)),
        ("letter by 14 January", date(2025, 1, 14)),
        ("letter by the 10th", date(2024, 2, 10)),
        ("letter by the 20th", date(2024, 1, 20)),
        ("letter within two weeks", date(2024, 1, 29)),
        ("letter by the end of Q1 2027, please", date(2027, 3, 31)),
        ("letter by the second quarter of 2027", date(2027, 6, 30)),
    ],
)
def test_reads_the_day(note: str, day: date) -> None:
    due = find_due(note, TODAY)

    assert due is not None
    assert due.day == day
    assert due.phrase in note


@pytest.mark.parametrize(
    "note",
    [
        "asked for a liaison on clearance",
        "the request was drafted by Switzerland and the ISU",
        "surveyed 12 areas by hand",
        "cleared land before 2010 and wants a visit",
        "wants to be visited by 3 experts",
        "contaminated by 2006 war remnants",
        "hit by summer 2022 floods",
        "wants an answer by before 13MSP",
    ],
)
def test_makes_up_no_day(note: str) -> None:
    assert find_due(note, TODAY) is None


@pytest.mark.parametrize(
    "phrase", ["31 February 2026", "in 2028", "2028", "H1 2027", "summer 2027", "early 2027"]
)
def test_tells_what_is_meant_as_a_day_but_is_none_from_no_day(phrase: str) -> None:
    with pytest.raises(UnreadableDay, match=phrase):
        find_due(f"reply by {phrase}", TODAY)
    with pytest.raises(UnreadableDay, match=phrase):
        read_day(phrase, TODAY)


@pytest.mark.parametrize(
    ("written", "ambiguous"),
    [("03/04/2027", True), ("3.3.2027", False), ("13/04/2027", False), ("3 April 2027", False)],
)
def test_knows_which_dates_could_be_read_the_other_way_round(written: str, ambiguous: bool) -> None:
    due = find_due(f"reply by {written}", TODAY)

    assert due is not None
    assert due.is_ambiguous is ambiguous


def test_reads_a_day_on_its_own_and_refuses_what_is_none() -> None:
    assert read_day("next Friday", TODAY) == date(2024, 1, 19)
    with pytest.raises(UnreadableDay, match="soonish"):
        read_day("soonish", TODAY)
