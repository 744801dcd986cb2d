"""A State's standing is told as it was on the day asked about."""

from datetime import date

import pytest

from knowledge.entry import Outcome
from tests.knowledge.state_builder import SOURCE, ask


@pytest.mark.parametrize(
    "question",
    ["Is Lebanon a State Party?", "When did Lebannon join?", "Has Lebanon ratified the CCM?"],
)
def test_tells_membership_with_its_dates(question: str) -> None:
    answer = ask(question)

    assert answer.outcome is Outcome.ANSWERED
    assert "entered into force for it on 1 May 2011" in answer.body
    assert "as of 5 November 2010" in answer.body
    assert answer.sources == (SOURCE,)


def test_tells_who_has_left_and_who_never_joined() -> None:
    assert "no longer a State Party" in ask("Is Lithuania a party?").body
    assert "is not a State Party" in ask("Is Finland a party?").body


def test_standing_is_told_as_it_was_on_the_day() -> None:
    before = date(2024, 1, 15)

    assert "is not yet a State Party" in ask("Is South Sudan a State Party?", before).body
    assert "enters into force for it on 1 February 2024" in ask("Has SSD joined?", before).body
    assert "is a State Party" in ask("Is Lithuania a party?", before).body
    assert "6 March 2025" not in ask("Is Lithuania a party?", before).body
    assert "not a signatory" in ask("Is Lebanon a party?", date(2007, 1, 1)).body


def test_standing_is_told_for_the_time_that_a_question_names() -> None:
    body = ask("Was Lithuania a State Party in 2023?").body

    assert "was a State Party on 31 December 2023" in body
    assert "withdrawal took effect on 6 March 2025" in body


def test_a_state_that_only_signed_is_no_party() -> None:
    body = ask("Is Haiti a State Party?").body

    assert "is a signatory and not a State Party" in body
    assert "entered into force" not in body
