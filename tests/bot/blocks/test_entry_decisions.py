"""What a curator is told of a decision: what became of the entry, and what that settles."""

import pytest

from bot.blocks.entry_decisions import published
from bot.register.entry_version import EntryVersion
from tests.builders import IN_THE_PLAN, at


@pytest.mark.parametrize(
    ("questions", "complaints", "said"),
    [
        ((7,), (), "It settles 1 question. Whoever wanted to be told hears of it then."),
        ((7, 8), (3,), "It settles 2 questions and 1 complaint. Whoever wanted"),
        ((), (3, 4), "It settles 2 complaints."),
    ],
)
def test_publishing_tells_what_it_settles_and_who_hears_of_it(
    questions: tuple[int, ...], complaints: tuple[int, ...], said: str
) -> None:
    version = EntryVersion(
        *("T1", "coffee", "", "U1", at(IN_THE_PLAN)),
        question_ids=questions,
        complaint_ids=complaints,
    )
    text = published(version, "Coffee").text

    assert said in text
    assert ("hears of it then" in text) == bool(questions)


def test_what_came_from_no_question_settles_nothing() -> None:
    version = EntryVersion("T1", "coffee", "", "U1", at(IN_THE_PLAN))

    assert "settles" not in published(version, "Coffee").text
