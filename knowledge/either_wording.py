"""What a question asks for, in its own words or else in ours for them."""

from collections.abc import Mapping
from datetime import date

from knowledge.kinds import Kind, kind_of
from knowledge.timeframe import Period, Times, find_times


def times_asked(text: str, english: str, today: date, held: Mapping[str, Period]) -> Times:
    """Return the time that ``text`` names, or ``english``, which is the same word by word.

    ``held`` tells when the meetings were.
    """
    times = find_times(text, today, held)
    return times if times.period or english == text else find_times(english, today, held)


def kind_asked(text: str, english: str) -> Kind | None:
    """Return the kind of answer that ``text`` asks for, or ``english``."""
    kind = kind_of(text)
    if kind or english == text:
        return kind
    guessed = kind_of(english)
    # An opinion is refused outright, so a guess at what a word may mean does not make one.
    return None if guessed is Kind.JUDGEMENT else guessed
