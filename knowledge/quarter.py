"""A quarter of a year, the grain in which work plans give their dates."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_QUARTER = rf"(?:q(?P<number>[1-4])|(?P<ordinal>{'|'.join(_ORDINALS)})\s+quarter)"
_LINK = r"[\s,/-]*(?:of\s+)?(?:the\s+year\s+)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (rf"\b{_QUARTER}{_LINK}{_YEAR}\b", rf"\b{_YEAR}[\s,/-]*(?:the\s+)?{_QUARTER}\b")
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """``number`` runs from 1 to 4. Quarters compare in time."""

    year: int
    number: int

    @classmethod
    def find(cls, text: str) -> tuple[Self, tuple[int, int]] | None:
        """Return the first quarter named in ``text`` and the span of its words, or None."""
        for form in _FORMS:
            if match := form.search(text):
                number = match["number"] or _ORDINALS[match["ordinal"].lower()]
                return cls(int(match["year"]), int(number)), match.span()
        return None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2024-Q2", "Q2 2024" or "second quarter of 2024"; ValueError for anything else."""
        stripped = text.strip().lower().removeprefix("the ")
        found = cls.find(stripped)
        if found is None or found[1] != (0, len(stripped)):
            raise ValueError(f"{text!r} is not a quarter; write it like 2024-Q2")
        return found[0]

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the quarter that ``day`` lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return self.next().start - timedelta(days=1)

    def next(self) -> "Quarter":
        """Return the quarter after this one."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"
