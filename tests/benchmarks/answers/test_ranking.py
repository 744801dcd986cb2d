"""AUROC, accuracy and what is right at one in ten let through, on cases worked out by hand."""

import pytest

from benchmarks.answers.question import Question
from benchmarks.answers.ranking import accuracy, auroc, right_at_10
from benchmarks.answers.reply import Reply
from tests.benchmarks.answers.replies import NO_ANSWER, a_question, an_answer

KNOWN, UNKNOWN = a_question("a"), a_question()
Pairs = tuple[list[Question], list[Reply]]


def asked(known: list[float], unknown: list[float]) -> Pairs:
    questions = [KNOWN] * len(known) + [UNKNOWN] * len(unknown)
    return questions, [an_answer("a", one) for one in (*known, *unknown)]


def test_auroc_is_one_where_all_answerable_questions_are_surer() -> None:
    assert auroc(*asked([0.8, 0.9], [0.1, 0.7])) == 1.0


def test_auroc_is_zero_where_all_are_less_sure() -> None:
    assert auroc(*asked([0.1], [0.2, 0.9])) == 0.0


def test_auroc_counts_the_pairs_that_are_in_order() -> None:
    # 0.5 beats 0.1 and 0.4; 0.3 beats 0.1; of the four pairs three are in order.
    assert auroc(*asked([0.5, 0.3], [0.1, 0.4])) == 0.75


def test_a_tie_counts_half() -> None:
    assert auroc(*asked([0.5], [0.5])) == 0.5
    assert auroc(*asked([0.5, 0.9], [0.5, 0.5, 0.1])) == pytest.approx(5 / 6)


def test_auroc_does_not_ask_whether_the_answer_is_right() -> None:
    assert auroc([KNOWN, UNKNOWN], [an_answer("b", 0.9), an_answer("a", 0.1)]) == 1.0


def test_without_either_kind_of_question_there_is_no_auroc() -> None:
    assert auroc(*asked([0.5], [])) is None
    assert auroc(*asked([], [0.5])) is None
    assert right_at_10(*asked([0.5], [])) is None


def test_accuracy_counts_only_answerable_questions() -> None:
    questions = [KNOWN, KNOWN, UNKNOWN]

    assert accuracy(questions, [an_answer("a", 0), NO_ANSWER, an_answer("a")]) == 0.5
    assert accuracy([UNKNOWN], [NO_ANSWER]) is None


def test_one_in_ten_is_let_through() -> None:
    unknown = [0.05 * place for place in range(10)]  # up to 0.45, the next 0.40

    assert right_at_10(*asked([0.42, 0.39, 0.5, 0.1], unknown)) == 0.5


def test_of_less_than_ten_none_is_let_through() -> None:
    assert right_at_10(*asked([0.42, 0.5], [0.45, 0.1])) == 0.5


def test_who_is_as_sure_as_one_that_must_not_get_by_does_not_get_by() -> None:
    assert right_at_10(*asked([0.45, 0.46], [0.45])) == 0.5


def test_what_gets_by_must_be_right_too() -> None:
    assert right_at_10([KNOWN, UNKNOWN], [an_answer("b", 0.9), an_answer("a", 0.1)]) == 0.0
