"""Turns what was measured into the page docs/measurements.md."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.table import table

ENOUGH_FOR_P99 = 100


@dataclass(frozen=True, slots=True)
class Series:
    """The same thing measured again and again, in the order of time."""

    what: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle value, the mean of the two middle ones where their number is even."""
        return median(self.values)

    @property
    def p99(self) -> float | None:
        """What 99 of 100 values do not exceed; None where there are fewer than 100."""
        if len(self.values) < ENOUGH_FOR_P99:
            return None
        return sorted(self.values)[math.ceil(0.99 * len(self.values)) - 1]

    def ratio(self, baseline: "Series") -> float:
        """How many times the baseline's median this one's is."""
        return self.median / baseline.median


@dataclass(frozen=True, slots=True)
class Section:
    """Series in one ``unit``, and what they are compared with; ``how`` says how they came."""

    title: str
    how: str
    unit: str
    baseline: Series
    measured: tuple[Series, ...]


def page(sections: Iterable[Section], facts: Mapping[str, str]) -> str:
    """The whole page as Markdown; ``facts`` tell of the day and the machine."""
    parts = [
        "# Measurements",
        "Written by `make bench`: do not edit. Figures of one machine on one day; what carries "
        "over to another is the ratio to a baseline that was measured in the same run.",
        "\n".join(f"- {name}: {value}" for name, value in facts.items()),
    ]
    parts += map(as_markdown, sections)
    return "\n\n".join(parts) + "\n"


def as_markdown(section: Section) -> str:
    """One section of the page."""
    return "\n\n".join((f"## {section.title}", section.how, _table(section)))


def _table(section: Section) -> str:
    head = ("", f"median, {section.unit}", f"p99, {section.unit}", "times the baseline", "values")
    rows = []
    named = Series(f"Baseline: {section.baseline.what}", section.baseline.values)
    for series in (named, *section.measured):
        p99 = "–" if series.p99 is None else figure(series.p99)
        ratio = figure(series.ratio(section.baseline))
        rows.append((series.what, figure(series.median), p99, ratio, str(len(series.values))))
    return table(head, rows)


def figure(value: float) -> str:
    """Three digits that count, all of them before the point: 1.23, 12.3, 123, 1234."""
    before = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    return f"{value:.{max(0, 3 - before)}f}"
