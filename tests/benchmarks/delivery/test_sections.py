"""What the page says of a delivery, and how it comes into the page."""

from benchmarks.delivery.measure import Measured
from benchmarks.delivery.sections import sections
from benchmarks.renewing import renewed
from benchmarks.report import page

BOT = Measured(
    floor=[20.0],
    floor_with_details=[40.0],
    parents=[41.0],
    with_details=[42.0],
    messages=[400],
    memory_before=[300.0],
    memory_at_most=[330.0],
    at_rest=[10.0] * 200,
    during=[10.0] * 100 + [15.0] * 100,
)


def test_the_bot_is_held_against_the_bare_client() -> None:
    delivery, memory, _ = sections(BOT, 200, "How.")

    assert delivery.baseline.what == "400 messages by a bare client"
    assert [one.ratio(delivery.baseline) for one in delivery.measured] == [1.05, 1.025, 0.5]
    assert memory.measured[0].ratio(memory.baseline) == 1.1


def test_answers_are_compared_at_their_slowest() -> None:
    _, _, answers = sections(BOT, 200, "How.")

    assert "The p99 is 1.50 times that at rest." in answers.how


def test_a_section_takes_the_place_of_its_last_figures() -> None:
    delivery, memory, answers = sections(BOT, 200, "Once.")
    old = page([delivery, memory], {"Python": "3.11"})
    anew = sections(BOT, 200, "Again.")[0]

    shown = renewed(old, [anew, answers])

    assert "Once." not in shown
    assert [line for line in shown.splitlines() if line.startswith("#")] == [
        "# Measurements",
        "## Delivery of digests to 200 channels",
        "## Memory while digests are delivered",
        "## Answers while digests are delivered",
    ]
    assert shown == page([anew, memory, answers], {"Python": "3.11"})
