"""Entries that say the same with other figures, and those that only look like it."""

from dataclasses import replace

import pytest

from knowledge.checks.contradictions import contradictions
from knowledge.entry import About, Entry
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import an_entry

MATTER = About(articles=("4",), states=("LBN",))
ONE = an_entry(
    "one",
    body="Clearance is long.\n\nThe deadline of Lebanon for clearance is **1 May 2021**.",
    about=MATTER,
)
OTHER = an_entry("other", body="For clearance the deadline of Lebanon is 1 May 2026.", about=MATTER)


def told(*entries: Entry) -> list[str]:
    return [str(problem) for problem in contradictions(pages(*entries))]


def test_two_dates_for_one_thing_contradict_each_other_and_both_are_named() -> None:
    [said] = told(ONE, OTHER)

    assert said.startswith("entries/test/one.md:")
    assert "The deadline of Lebanon for clearance is **1 May 2021**." in said
    assert "but entries/test/other.md says “For clearance the deadline of Lebanon" in said


@pytest.mark.parametrize(
    "harmless",
    [
        replace(OTHER, about=replace(MATTER, states=("LAO",))),
        replace(OTHER, about=replace(MATTER, articles=("3",))),
        replace(OTHER, answers=("who",)),
        replace(OTHER, body="For clearance the deadline of Lebanon is 1 May 2021."),
        replace(OTHER, body="The deadline of Lebanon for clearance is in May."),
        replace(OTHER, body="Lebanon asked on 4 March 2020 for more time to clear its land."),
        replace(OTHER, body="Under Article 4, the deadline of Lebanon for clearance is known."),
    ],
)
def test_other_matters_other_answers_and_fewer_details_do_not(harmless: Entry) -> None:
    assert told(ONE, harmless) == []


def test_a_paragraph_of_an_article_is_the_same_matter() -> None:
    finer = replace(OTHER, about=replace(MATTER, articles=("4", "4(1)")))

    assert len(told(ONE, finer)) == 1


def test_versions_of_one_fact_and_facts_of_other_years_are_meant_to_differ() -> None:
    assert told(replace(ONE, series="it"), replace(OTHER, series="it")) == []

    early, late = an_entry("early", years=(2019, 2020)), an_entry("late", years=(2021, 2026))
    assert told(replace(ONE, validity=early.validity), replace(OTHER, validity=late.validity)) == []
