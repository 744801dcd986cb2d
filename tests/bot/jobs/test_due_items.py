"""What a morning tells of follow-ups, the work plan and reviews: what is due, and to whom."""

from dataclasses import replace
from datetime import date

from bot.jobs.due_items import activities_ahead, follow_ups_due, reviews_due
from bot.jobs.lead_times import Looking
from bot.roles import Role
from knowledge.entry import Entry
from knowledge.quarter import Quarter
from tests.bot.digests.digest_builders import LIBRARY
from tests.bot.jobs.due import DAY, MONDAY, looking
from tests.builders import a_follow_up


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
