"""What must be true of the work plan and the tables, and of what the entries say of them."""

import re
from collections import Counter, defaultdict

from knowledge.library import load_library
from knowledge.obligations import Obligation, RowType
from knowledge.states import Status

LIBRARY = load_library()
[PLAN] = [plan for plan in LIBRARY.work_plans if plan.plan == "2023-2024"]
MONTHS = "January February March April May June July August September October November December"
DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS.replace(' ', '|')})\b")


def spelled(day: str) -> str:
    """2026-03-01 as an entry writes it: 1 March 2026. Months and years alone work too."""
    year, *rest = day.split("-")
    month = [MONTHS.split()[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(part)) for part in rest[1:]), *month, year])


def test_the_work_plan_has_the_activities_a_to_h() -> None:
    letters = [activity.code for activity in PLAN.activities]

    assert sorted(letters) == ["a", "b", "b1", "b2", "c", "d", "e", "f", "g", "h"]


def test_each_activity_of_the_work_plan_has_its_entry() -> None:
    ids = {entry.id for entry in LIBRARY.entries}

    assert {f"work-plan-activity-{activity.code}" for activity in PLAN.activities} <= ids


def test_the_timeline_has_every_line_and_names_existing_activities() -> None:
    assert len({line.code for line in PLAN.timeline}) == len(PLAN.timeline) == 13
    assert all(line.activity is None or PLAN.activity(line.activity) for line in PLAN.timeline)
    assert all(PLAN.starts <= line.quarter <= PLAN.ends for line in PLAN.timeline)


def test_the_work_plan_invents_no_day() -> None:
    texts = [line.text for line in PLAN.timeline] + [a.description for a in PLAN.activities]

    assert [text for text in texts if DAY.search(text)] == []


def test_the_table_of_states_counts_as_many_parties_and_signatories_as_the_entries_say() -> None:
    counts = Counter(state.status for state in LIBRARY.states)
    [newest] = [entry for entry in LIBRARY.entries if entry.id == "states-parties-2026"]

    assert f"**{counts[Status.STATE_PARTY]} States Parties**" in newest.body
    assert f"{counts[Status.SIGNATORY]} signatories" in newest.body


def test_no_name_leads_to_two_states() -> None:
    named = defaultdict(set)
    for state in LIBRARY.states:
        for name in (state.iso3, state.name, *state.aliases):
            named[name.casefold()].add(state.iso3)

    assert {name for name, codes in named.items() if len(codes) > 1} == set()


def test_states_with_obligations_are_known_in_arabic_russian_and_chinese_too() -> None:
    scripts = {"Arabic": "[؀-ۿ]", "Cyrillic": "[Ѐ-ӿ]", "Chinese": "[一-鿿]"}
    concerned = {row.iso3 for row in LIBRARY.obligations}
    names = {s.iso3: ";".join(s.aliases) for s in LIBRARY.states if s.iso3 in concerned}

    assert [
        (code, script)
        for code, aliases in names.items()
        for script, letters in scripts.items()
        if not re.search(letters, aliases)
    ] == []


def test_an_entry_on_a_met_obligation_gives_every_deadline_on_record() -> None:
    bodies = {
        (entry.about.states[0], entry.about.articles[0]): entry.body
        for entry in LIBRARY.entries
        if entry.topic == "completed-obligations"
    }
    said = [(row, bodies[key]) for row in LIBRARY.obligations if (key := _key(row)) in bodies]

    assert len(bodies) >= 10
    assert [row for row, body in said if row.deadline and spelled(row.deadline) not in body] == []


def test_a_date_that_was_requested_is_never_given_without_saying_so() -> None:
    requested = [row for row in LIBRARY.obligations if row.row_type is RowType.REQUESTED]
    dates = {spelled(row.deadline) for row in requested if row.deadline}
    bodies = [e.body for e in LIBRARY.entries if any(day in e.body for day in dates)]

    assert bodies
    assert [body for body in bodies if not re.search("as requested|decision was not", body)] == []


def _key(row: Obligation) -> tuple[str, str]:
    return row.iso3, str(row.article)
