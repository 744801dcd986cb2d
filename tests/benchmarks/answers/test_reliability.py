"""Confidence beside the share that was right, as figures and as a picture."""

from xml.etree import ElementTree

import pytest

from benchmarks.answers.plot import draw, place
from benchmarks.answers.question import Question
from benchmarks.answers.reliability import Belief, Bin, believe, binned, calibration_error
from tests.knowledge.entry_builder import ACTION, VICTIMS, a_knowledge_base

SVG = "{http://www.w3.org/2000/svg}"


def test_beliefs_are_binned_by_their_confidence() -> None:
    beliefs = [Belief(0.92, True), Belief(0.98, False), Belief(1.0, True), Belief(0.05, False)]

    low, high = binned(beliefs)

    assert low == Bin(1, 0.05, 0)
    assert high.questions == 3
    assert high.confidence == pytest.approx((0.92 + 0.98 + 1.0) / 3)
    assert high.right == 2


def test_the_error_is_the_mean_distance_over_the_questions() -> None:
    assert calibration_error([Bin(4, 0.9, 3), Bin(2, 0.2, 1)]) == pytest.approx(
        (4 * 0.15 + 2 * 0.3) / 6
    )
    assert calibration_error([]) == 0.0


def test_a_sure_engine_that_is_right_lies_on_the_diagonal() -> None:
    assert calibration_error(binned([Belief(1.0, True)] * 5)) == 0.0


def test_believes_in_the_entry_that_fits_and_sets_rules_apart() -> None:
    asked = [
        Question("Is there assistance for victims?", frozenset({VICTIMS.id})),
        Question("LAP 41?", frozenset({ACTION.id})),
    ]

    beliefs, by_rule = believe(a_knowledge_base(), asked)

    assert [belief.is_right for belief in beliefs] == [True]
    assert by_rule == [True]


def test_every_bin_is_drawn_where_it_belongs() -> None:
    bins = [Bin(10, 0.25, 5), Bin(40, 0.95, 40)]

    circles = list(ElementTree.fromstring(draw(bins)).iter(f"{SVG}circle"))  # noqa: S314 # our own

    drawn = [(float(one.attrib["cx"]), float(one.attrib["cy"])) for one in circles]
    assert drawn == [place(0.25, 0.5), place(0.95, 1.0)]
    assert float(circles[1].attrib["r"]) == 2 * float(circles[0].attrib["r"])


def test_more_right_is_higher_up() -> None:
    assert place(0.5, 1.0)[1] < place(0.5, 0.0)[1]
