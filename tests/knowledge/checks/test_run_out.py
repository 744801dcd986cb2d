"""Facts that have run out and that nothing takes further."""

from dataclasses import replace

from knowledge.checks.freshness import run_out
from knowledge.entry import Entry
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import TODAY, an_entry

OLD = an_entry("who-2021", years=(2021, 2022), series="who")
NEW = an_entry("who-2026", years=(2025, 2030), series="who")
UNKNOWN = an_entry("who-now", gap=True, series="who")


def files(*entries: Entry) -> list[str]:
    found = list(run_out(pages(*entries), TODAY))
    assert all(problem.is_warning for problem in found)
    return [problem.file for problem in found]


def test_a_fact_that_has_run_out_is_told_once_for_its_latest_version() -> None:
    older = an_entry("who-2019", years=(2019, 2020), series="who")

    assert files(older, OLD) == ["entries/test/who-2021.md"]


def test_a_later_version_or_a_gap_takes_it_further() -> None:
    assert files(OLD, NEW) == []
    assert files(OLD, UNKNOWN) == []


def test_a_gap_of_the_same_topic_is_enough_and_one_of_another_is_not() -> None:
    gap = an_entry("what-is-not-known", gap=True)

    assert files(OLD, gap) == []
    assert files(OLD, replace(gap, topic="other")) == ["entries/test/who-2021.md"]


def test_a_gap_that_has_run_out_itself_takes_nothing_further() -> None:
    gap = an_entry("what-was-not-known", gap=True, years=(2021, 2022))

    assert files(OLD, gap) == ["entries/test/who-2021.md", f"entries/test/{gap.id}.md"]
