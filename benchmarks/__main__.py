"""``make bench`` measures everything; ``python -m benchmarks --quick`` only tries it out."""

import argparse
from pathlib import Path

from benchmarks import documents, machine, memory, round_trip, start_up
from benchmarks.answers import page as answers
from benchmarks.answers.foreign import read_sets
from benchmarks.delivery import sections as delivery
from benchmarks.renewing import renewed
from benchmarks.report import Section, page

PAGE = Path(__file__).parent.parent / "docs" / "measurements.md"
ANSWERS, REST, DELIVERY = "answers", "rest", "delivery"


def main() -> None:
    """Measure and write docs/answers.md and docs/measurements.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions, nothing written")
    parser.add_argument("--only", choices=(ANSWERS, REST, DELIVERY), help="measure only this")
    parser.add_argument("--public-sets", type=Path, help="a folder of judged sets of others")
    arguments = parser.parse_args()
    facts = machine.facts()
    if arguments.quick:
        print(page(_quickly(), facts))
        return
    if arguments.only == DELIVERY:
        told = delivery.measure(times=3, channels=200, at_rest=35.0)
        PAGE.write_text(renewed(PAGE.read_text("utf-8"), told), "utf-8")
        return
    if arguments.only != REST:
        sets = read_sets(arguments.public_sets) if arguments.public_sets else []
        answers.write(facts, sets)
    if arguments.only != ANSWERS:
        PAGE.write_text(page(_thoroughly(), facts), "utf-8")


def _quickly() -> list[Section]:
    return [
        *round_trip.measure(times=3),
        *start_up.measure(times=1),
        *memory.measure(times=1, questions=5),
        *documents.measure(passages=1_000, questions=20),
        *delivery.measure(times=1, channels=5, at_rest=5.0),
    ]


def _thoroughly() -> list[Section]:
    return [
        *round_trip.measure(times=100),
        *start_up.measure(times=5),
        *memory.measure(times=3, questions=200),
        *documents.measure(passages=20_000, questions=200),
        *delivery.measure(times=3, channels=200, at_rest=35.0),
    ]


if __name__ == "__main__":
    main()
