"""What a morning tells of deadlines: each once for a lead time, with what is on record of it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.jobs.due_items import deadlines_ahead
from bot.jobs.lead_times import Looking
from bot.register.reminder import DEFAULT_LEAD
from knowledge.entry import Confidence, Source
from knowledge.obligations import Obligation, RowType
from tests.bot.digests.digest_builders import LIBRARY
from tests.bot.jobs.due import DAY, looking

SOURCE = Source("Report", "https://example.org/report", as_of="2023")
DEADLINE = Obligation(
    "LBN", 4, "2024-05-01", None, RowType.GRANTED, SOURCE, Confidence.VERIFIED, ""
)
KEY = "deadline:LBN:4:2024-05-01"


def deadlines(at: Looking, *rows: Obligation) -> list[str]:
    library = replace(LIBRARY, obligations=rows or (DEADLINE,))
    return [item.text for item in deadlines_ahead(at, library, lambda iso3: iso3).items]


def mornings(first: date, last: date) -> list[date]:
    days = [first + n * DAY for n in range((last - first).days + 1)]
    return [day for day in days if day.weekday() < 5]


@pytest.mark.parametrize("deadline", [date(2024, 5, 1) + n * DAY for n in range(7)])
def test_a_deadline_is_told_once_for_each_lead_time(deadline: date) -> None:
    """On the day itself, or on the Friday before where that day is on a weekend."""
    row = replace(DEADLINE, deadline=deadline.isoformat())
    told, on = None, []
    for day in mornings(date(2024, 3, 1), date(2024, 5, 31)):
        on += [day] if deadlines(looking(day, told=told), row) else []
        told = day

    expected = []
    for lead in DEFAULT_LEAD:
        day = deadline - lead * DAY
        expected.append(day - max(day.weekday() - 4, 0) * DAY)
    assert on == sorted(set(expected))


def test_a_lead_time_that_was_missed_is_made_up_for_within_a_week() -> None:
    lead = date(2024, 4, 1)
    tuesday, far = lead + DAY, lead + 10 * DAY

    assert deadlines(looking(tuesday, told=lead - 3 * DAY))
    assert not deadlines(looking(tuesday, told=lead))
    assert not deadlines(looking(tuesday))
    assert not deadlines(looking(far, told=lead - 3 * DAY))


def test_a_deadline_is_told_with_its_source_and_what_was_asked_for() -> None:
    requested = replace(DEADLINE, row_type=RowType.REQUESTED, deadline="2029-05-01")
    [text] = deadlines(looking(date(2024, 4, 1)), DEADLINE, requested)

    assert "*LBN*: Article 4 deadline (extended) *1 May 2024*, in 30 days." in text
    assert "An extension has been asked for." in text
    assert "<https://example.org/report|Report>, as of 2023" in text


@pytest.mark.parametrize(
    "later",
    [
        replace(DEADLINE, row_type=RowType.COMPLIANCE, met_on="2024-03-01"),
        replace(DEADLINE, deadline="2029-05-01"),
    ],
    ids=["completed", "extended"],
)
def test_a_deadline_that_no_longer_runs_is_not_told(later: Obligation) -> None:
    assert not deadlines(looking(date(2024, 4, 1)), DEADLINE, later)


def test_what_was_not_yet_known_is_not_told() -> None:
    later = replace(DEADLINE, source=replace(SOURCE, as_of="2025"))

    assert not deadlines(looking(date(2024, 4, 1)), later)


def test_no_day_is_made_up_where_only_the_year_is_on_record() -> None:
    [text] = deadlines(looking(date(2023, 12, 29)), replace(DEADLINE, deadline="2024"))

    assert "*2024*, which begins in 3 days" in text


@pytest.mark.parametrize(
    ("day", "until", "is_told"),
    [
        (date(2024, 4, 1), None, False),
        (date(2024, 4, 1), date(2024, 4, 8), False),
        (date(2024, 4, 8), date(2024, 4, 8), True),
        (date(2024, 4, 9), date(2024, 4, 8), False),
    ],
    ids=["dismissed", "snoozed", "back", "only-once"],
)
def test_what_was_put_off_comes_back_on_its_day_once(
    day: date, until: date | None, is_told: bool
) -> None:
    at = looking(day, told=day - DAY, put_off={KEY: until})

    assert bool(deadlines(at)) is is_told
