"""Which version of a fact answers: the one that held when the question asks about."""

from dataclasses import dataclass, replace
from datetime import date

from knowledge.asked import Asked
from knowledge.dates import long_date
from knowledge.entry import Confidence, Entry, Source, Validity
from knowledge.family import Family
from knowledge.language import DEFAULT
from knowledge.phrases import ENGLISH, Phrases
from knowledge.references import find_references
from knowledge.timeframe import Period

_CONFIDENCES = list(Confidence)


@dataclass(frozen=True, slots=True)
class Choice:
    """The ``entry`` to show, what to say before it, and whether it leaves the question open.

    ``language`` is that of its text; what was put together by rule may be in that of the asker.
    """

    entry: Entry
    notices: tuple[str, ...] = ()
    is_open: bool = False
    language: str = DEFAULT


def choose_version(family: Family, asked: Asked, today: date, phrases: Phrases = ENGLISH) -> Choice:
    """Return the version of ``family`` for the time of the question, by default ``today``.

    Notices are in the words of ``phrases``; a text put together from several versions is English.
    """
    period = asked.period
    if period is not None and not period.is_now:
        return _in_period(family, period, today, asked.language, phrases)
    if period is None and (named := _named(family, asked)):
        return Choice(named, time_notices(named, today, phrases), named.gap)
    holding = [entry for entry in family.versions if entry.validity.covers(today)]
    if holding:
        # Known and unknown may overlap in time: what is known is then the more useful.
        entry = next((entry for entry in holding if not entry.gap), holding[-1])
        return Choice(entry, is_open=entry.gap)
    entry = max(family.versions, key=lambda one: one.validity.valid_to or date.min)
    return Choice(entry, time_notices(entry, today, phrases), entry.gap)


def _named(family: Family, asked: Asked) -> Entry | None:
    """Return the only version that declares a State or meeting which the question names."""
    if len(family.versions) == 1:
        return None
    meetings = asked.references.meetings
    declaring = [
        entry
        for entry in family.versions
        if (asked.codes and asked.codes <= set(entry.about.states))
        or (meetings and meetings <= set(entry.about.meetings))
    ]
    known = [entry for entry in declaring if not entry.gap] or declaring
    if len(known) > 1 and meetings:
        known = [one for one in known if meetings <= find_references(one.title).meetings]
    return known[0] if len(known) == 1 else None


def time_notices(entry: Entry, today: date, phrases: Phrases = ENGLISH) -> tuple[str, ...]:
    """Return what to say before ``entry`` where it no longer, or not yet, holds ``today``."""
    validity = entry.validity
    if validity.valid_to and validity.ended_before(today):
        until = phrases.long_date(validity.valid_to)
        return (phrases.last_known.format(date=until, ask=entry.ask),)
    if validity.valid_from and validity.starts_after(today):
        return (phrases.holds_from.format(date=phrases.long_date(validity.valid_from)),)
    return ()


def _in_period(
    family: Family, period: Period, today: date, language: str, phrases: Phrases
) -> Choice:
    versions = family.versions
    holding = [entry for entry in versions if _overlap(entry.validity, period)]
    if period.start.year > today.year:
        # What holds with no end in sight is known of today, not of later years.
        holding = [entry for entry in holding if entry.validity.valid_to or entry.gap]
    if len(holding) == 1 or len(versions) == 1:
        entry = (holding or versions)[0]
        return Choice(entry, is_open=entry.gap)
    if not holding:
        return Choice(_not_known(versions, phrases), is_open=True, language=language)
    known = [entry for entry in holding if not entry.gap]
    return Choice(_together(holding), is_open=not known)


def _overlap(validity: Validity, period: Period) -> bool:
    return not validity.starts_after(period.end) and not validity.ended_before(period.start)


def _together(holding: tuple[Entry, ...] | list[Entry]) -> Entry:
    """Return one entry that tells all versions in turn, each with its time."""
    parts = [f"**{_span(entry.validity)}.** {entry.body}" for entry in holding]
    sources: dict[Source, None] = {source: None for entry in holding for source in entry.sources}
    weakest = max(holding, key=lambda entry: _CONFIDENCES.index(entry.confidence))
    return replace(
        next((entry for entry in holding if not entry.gap), holding[0]),
        body="The time asked about has several answers.\n\n" + "\n\n".join(parts),
        sources=tuple(sources),
        confidence=weakest.confidence,
        validity=Validity(holding[0].validity.valid_from, holding[-1].validity.valid_to),
    )


def _not_known(versions: tuple[Entry, ...], phrases: Phrases) -> Entry:
    known = (entry.validity for entry in versions if not entry.gap)
    latest = versions[-1]
    body = phrases.not_known_then.format(
        title=latest.title,
        spans="; ".join(_covered(validity, phrases) for validity in known),
        ask=latest.ask,
    )
    return replace(latest, body=body, gap=True)


def _covered(validity: Validity, phrases: Phrases) -> str:
    first, last = (
        phrases.long_date(day) if day else None for day in (validity.valid_from, validity.valid_to)
    )
    if first and last:
        return phrases.span.format(first=first, last=last)
    if first:
        return phrases.span_from.format(first=first)
    return phrases.span_to.format(last=last or "…")


def _span(validity: Validity) -> str:
    start = f"from {long_date(validity.valid_from)}" if validity.valid_from else ""
    end = f"to {long_date(validity.valid_to)}" if validity.valid_to else ""
    said = f"{start} {end}".strip() or "at any time"
    return said[0].upper() + said[1:]
