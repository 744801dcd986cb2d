"""The kindest threshold for a baseline, and what it replies with it."""

from math import inf

from benchmarks.answers.threshold import best_threshold, reply
from knowledge.entry import Outcome
from tests.benchmarks.answers.replies import a_question

RIGHT, UNKNOWN = a_question("a"), a_question()


def test_answers_from_the_lowest_score_above_all_that_is_wrong() -> None:
    questions = [RIGHT, RIGHT, UNKNOWN, RIGHT]
    found = [[("a", 0.9)], [("a", 0.6)], [("a", 0.5)], [("a", 0.4)]]

    assert best_threshold(questions, found) == 0.6


def test_never_answers_where_right_ones_do_not_outweigh_a_wrong_one() -> None:
    questions = [UNKNOWN, *[RIGHT] * 9]

    assert best_threshold(questions, [[("a", 0.9)], *[[("a", 0.5)]] * 9]) == inf


def test_takes_a_wrong_one_for_ten_right_ones() -> None:
    questions = [UNKNOWN, *[RIGHT] * 10]

    assert best_threshold(questions, [[("a", 0.9)], *[[("a", 0.5)]] * 10]) == 0.5


def test_a_wrong_answer_to_an_answerable_question_costs_one_less() -> None:
    questions = [RIGHT, *[RIGHT] * 9]

    assert best_threshold(questions, [[("b", 0.9)], *[[("a", 0.5)]] * 9]) == 0.5


def test_equal_scores_are_answered_together_or_not_at_all() -> None:
    assert best_threshold([RIGHT, UNKNOWN], [[("a", 0.9)], [("a", 0.9)]]) == inf


def test_what_finds_nothing_is_no_obstacle() -> None:
    assert best_threshold([RIGHT, RIGHT], [[], [("a", 0.9)]]) == 0.9
    assert reply([], 0.5).outcome is Outcome.UNANSWERED


def test_answers_at_the_threshold_and_suggests_below_it() -> None:
    ranked = [("a", 0.5), ("b", 0.4)]

    assert reply(ranked, 0.5).shown == "a"
    below = reply(ranked, 0.51)
    assert (below.shown, below.suggested, below.best) == (None, ("a", "b"), "a")
