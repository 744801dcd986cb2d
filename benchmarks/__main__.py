"""``make bench`` measures everything; ``python -m benchmarks --quick`` only tries it out."""

import argparse
from pathlib import Path

from benchmarks import answers, machine, memory, round_trip, start_up
from benchmarks.report import Section, page

PAGE = Path(__file__).parent.parent / "docs" / "measurements.md"


def main() -> None:
    """Measure and print; write the page too, unless it was only tried out."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions, nothing written")
    quick = parser.parse_args().quick
    facts = machine.facts()
    text = page(_quickly() if quick else _thoroughly(), facts)
    print(text)
    if not quick:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(text, "utf-8")


def _quickly() -> list[Section]:
    return [
        *answers.measure(every=100, builds=1),
        *round_trip.measure(times=3),
        *start_up.measure(times=1),
        *memory.measure(times=1, questions=5),
    ]


def _thoroughly() -> list[Section]:
    return [
        *answers.measure(every=1, builds=5),
        *round_trip.measure(times=100),
        *start_up.measure(times=5),
        *memory.measure(times=3, questions=200),
    ]


if __name__ == "__main__":
    main()
