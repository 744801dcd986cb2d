"""What is told of entries that can be loaded: with file and line, errors apart from warnings."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checks import check_content, read_pages
from knowledge.entry import Entry, Source
from knowledge.library import PACKAGE, load_library
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import TODAY, an_entry

RIGHT = an_entry("the-right", "Is it a right?", body="It is a right.")
OTHER = an_entry("the-other", "Is it a duty?", body="It is a duty.")


def told(*entries: Entry) -> list[str]:
    return [str(problem) for problem in check_content(pages(*entries), TODAY)]


def test_our_own_entries_have_nothing_to_mend() -> None:
    found = check_content(read_pages(load_library().entries, PACKAGE), date(2026, 11, 22))

    assert [str(problem) for problem in found] == []


def test_a_statement_needs_a_source_and_a_gap_needs_none() -> None:
    bare = replace(RIGHT, sources=())

    assert told(bare) == [
        "entries/test/the-right.md:11: sources: an entry that states something needs one"
    ]
    assert told(replace(bare, gap=True)) == []


def test_a_source_that_nobody_can_look_up_is_worth_a_look() -> None:
    [said] = told(replace(RIGHT, sources=(Source("A letter", as_of="2024"),)))

    assert said.startswith("entries/test/the-right.md:12: warning: sources: nobody can look up")


def test_a_source_without_a_date_is_worth_a_look() -> None:
    [said] = told(replace(RIGHT, sources=(Source("A letter", pinpoint="page 1"),)))

    assert "warning: sources: “A letter” does not say as of when" in said


@pytest.mark.parametrize("asked", ["is it a RIGHT", "Is it a right ?"])
def test_a_question_may_stand_in_one_entry_only(asked: str) -> None:
    [said] = told(RIGHT, replace(OTHER, questions=("Who?", asked)))

    assert said == (
        f"entries/test/the-other.md:7: questions: “{asked}” is asked in"
        " entries/test/the-right.md too"
    )


def test_versions_of_one_fact_may_share_a_question_and_none_asks_it_twice() -> None:
    one, two = replace(RIGHT, series="it"), replace(OTHER, series="it", questions=RIGHT.questions)

    assert told(one, two) == []
    [said] = told(replace(one, questions=("Who?", "who")))
    assert said.endswith("“who” stands twice")


def test_a_review_that_is_due_is_a_warning_from_the_day_after() -> None:
    due = replace(RIGHT, reviewed_on=date(2026, 11, 12), review_every_days=10)
    overdue = replace(due, review_every_days=9)

    assert told(due) == []
    [said] = told(overdue)
    assert said.startswith("entries/test/the-right.md:")
    assert said.endswith("warning: reviewed: was due for review on 2026-11-21")
