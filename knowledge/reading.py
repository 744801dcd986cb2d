"""A way to read a question for finding what answers it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.occasions import with_years
from knowledge.timeframe import Period


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the ``sentence`` to compare by meaning, and in ``words`` that we use."""

    sentence: str
    words: str


def readings_of(text: str, mended: str, *, is_sure: bool) -> tuple[Reading, ...]:
    """Return ``text`` as it was ``mended``, and as it stands where that is in doubt."""
    texts = (mended,) if is_sure else (text, mended)
    return tuple(Reading(one, one) for one in dict.fromkeys(texts))


def dated(readings: Iterable[Reading], counted_from: Mapping[str, Period]) -> tuple[Reading, ...]:
    """Return ``readings`` with years in place of the meetings that time is counted from."""
    return tuple(
        Reading(with_years(one.sentence, counted_from), with_years(one.words, counted_from))
        for one in readings
        if counted_from
    )
