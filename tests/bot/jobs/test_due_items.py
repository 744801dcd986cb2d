"""What a morning tells of: what is due, and what lies ahead by exactly the lead times."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.jobs.due_items import (
    activities_ahead,
    deadlines_ahead,
    follow_ups_due,
    reviews_due,
)
from bot.jobs.lead_times import Looking
from bot.register.reminder import DEFAULT_LEAD
from bot.roles import Role
from knowledge.entry import Confidence, Entry, Source
from knowledge.obligations import Obligation, RowType
from knowledge.quarter import Quarter
from tests.bot.digests.digest_builders import LIBRARY
from tests.builders import a_follow_up

MONDAY = date(2024, 1, 15)
DAY = timedelta(days=1)
SOURCE = Source("Report", "https://example.org/report", as_of="2023")
DEADLINE = Obligation(
    "LBN", 4, "2024-05-01", None, RowType.GRANTED, SOURCE, Confidence.VERIFIED, ""
)
KEY = "deadline:LBN:4:2024-05-01"


def looking(
    day: date = MONDAY,
    *,
    told: date | None = None,
    put_off: Mapping[str, date | None] | None = None,
    role: Role = Role.COORDINATOR,
) -> Looking:
    held = frozenset({Role.MEMBER, role})
    return Looking("U1", held, day, told, DEFAULT_LEAD, put_off or {})


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


def test_a_follow_up_comes_back_once_it_is_no_longer_snoozed_and_with_a_new_date() -> None:
    one = a_follow_up(due_on=MONDAY, id=1)
    key = f"followup:1:{MONDAY}"
    snoozed, dismissed = {key: MONDAY + DAY}, {key: None}

    def told(at: Looking, found: object = one) -> bool:
        return bool(follow_ups_due(at, [found], str).items)  # type: ignore[list-item]

    assert told(looking())
    assert not told(looking(put_off=snoozed))
    assert told(looking(MONDAY + DAY, told=MONDAY, put_off=snoozed))
    assert not told(looking(put_off=dismissed))
    assert told(looking(put_off=dismissed), replace(one, due_on=MONDAY - DAY))


def test_only_my_follow_ups_that_are_due_are_told() -> None:
    due = a_follow_up(due_on=MONDAY, id=1)
    others = [
        replace(due, author_id="U2"),
        replace(due, due_on=MONDAY + DAY),
        replace(due, due_on=None),
    ]

    assert [item.key for item in follow_ups_due(looking(), [due, *others], str).items] == [
        f"followup:1:{MONDAY}"
    ]


def test_a_quarter_of_the_work_plan_is_told_before_it_begins_unless_it_is_done() -> None:
    [plan] = LIBRARY.work_plans
    quarter = Quarter(2024, 2)
    lines = [line for line in plan.timeline if line.quarter == quarter]
    at = looking(quarter.start - 7 * DAY)

    told = activities_ahead(at, LIBRARY, {}).items
    rest = activities_ahead(at, LIBRARY, {plan.plan: frozenset({lines[0].code})}).items
    assert [item.key.rpartition(":")[2] for item in told] == [line.code for line in lines]
    assert "*Q2 2024* begins in 7 days" in told[0].text
    assert len(rest) == len(lines) - 1
    assert not activities_ahead(looking(quarter.start - 8 * DAY), LIBRARY, {}).items


def test_reviews_are_told_to_who_looks_after_them_on_their_day_and_then_weekly() -> None:
    due_on = MONDAY + DAY
    entry = Entry("fund", "A <fund>", "None.", "mechanisms", owner="coordinator")
    entry = replace(entry, reviewed_on=due_on - 30 * DAY, review_every_days=30)
    theirs = replace(entry, id="isu", owner="curator")

    def told(day: date, role: Role = Role.COORDINATOR) -> list[str]:
        at = looking(day, told=day - DAY, role=role)
        return [item.key for item in reviews_due(at, [entry, theirs]).items]

    mine, key = f"review:fund:{due_on}", f"review:isu:{due_on}"
    assert [told(due_on + n * DAY) for n in range(3)] == [[], [mine], []]
    assert told(due_on + DAY, Role.CURATOR) == [mine, key]
    assert told(MONDAY + 7 * DAY) == [mine]
