"""What a reply is worth, and how it is counted."""

from dataclasses import replace

import pytest

from benchmarks.answers.reply import Reply, Verdict, judge
from benchmarks.answers.tally import count
from benchmarks.answers.tally_row import HEAD, row
from knowledge.entry import Outcome
from tests.benchmarks.answers.replies import NO_ANSWER, a_question, a_suggestion, an_answer

KNOWN, UNKNOWN, NEAR = a_question("a", "b"), a_question(), a_question(is_near=True)
GAP = Reply(Outcome.UNANSWERED, "a", (), "a", 0.9)


@pytest.mark.parametrize(
    ("question", "reply", "verdict"),
    [
        (KNOWN, an_answer("b"), Verdict.RIGHT),
        (KNOWN, an_answer("c"), Verdict.WRONG),
        (KNOWN, a_suggestion("c", "a"), Verdict.SUGGESTED),
        (KNOWN, a_suggestion("c"), Verdict.MISSED),
        (KNOWN, NO_ANSWER, Verdict.MISSED),
        (KNOWN, GAP, Verdict.RIGHT),
        (a_question("c"), GAP, Verdict.MISSED),
        (replace(KNOWN, outcome=Outcome.UNANSWERED), GAP, Verdict.RIGHT),
        (replace(KNOWN, outcome=Outcome.UNANSWERED), an_answer("a"), Verdict.WRONG),
        (UNKNOWN, an_answer("a"), Verdict.WRONG),
        (UNKNOWN, a_suggestion("a"), Verdict.REFUSED),
        (UNKNOWN, GAP, Verdict.REFUSED),
    ],
)
def test_a_reply_is_judged(question: object, reply: Reply, verdict: Verdict) -> None:
    assert judge(question, reply) is verdict  # type: ignore[arg-type] # parametrize has no types


def test_counts_answerable_questions_apart_from_those_to_be_refused() -> None:
    tally = count(
        [KNOWN, KNOWN, UNKNOWN, NEAR, NEAR, NEAR],
        [an_answer("a"), NO_ANSWER, NO_ANSWER, an_answer("a"), NO_ANSWER, NO_ANSWER],
    )

    assert tally.right_share == 50
    assert tally.false_share == 25
    assert tally.near_share == pytest.approx(100 / 3)


def test_a_wrong_answer_costs_ten_times_a_missed_one() -> None:
    replies = [an_answer("c"), NO_ANSWER, a_suggestion("a"), an_answer("a")]

    assert count([KNOWN] * 4, replies).cost == 100 * (10 + 1 + 1) / 4


def test_a_row_has_a_cell_for_each_heading() -> None:
    assert row("ours", count([KNOWN], [an_answer("a")])) == (
        "ours", "100.0", "0.0", "0.0", "0.0", "0.0", "0", "–", "–"
    )  # fmt: skip
    assert len(HEAD) == 9
