"""Which version of a fact answers: the one that held when the question asks about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.asked import Asked
from knowledge.entry import Entry, Validity
from knowledge.family import Family
from knowledge.language import DEFAULT
from knowledge.phrases import ENGLISH, Phrases
from knowledge.references import find_references
from knowledge.several_times import in_turn, not_known_then
from knowledge.timeframe import Period
from knowledge.translation import Translation

Translated = Callable[[Entry], tuple[Entry, Translation | None]]
"""What gives an entry in the language of who asked, and the translation if there is one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The ``entry`` to show, what to say before it, and whether it leaves the question open.

    ``language`` is that of its text; what was put together by rule may be in that of the asker.
    """

    entry: Entry
    notices: tuple[str, ...] = ()
    is_open: bool = False
    language: str = DEFAULT


def choose_version(
    family: Family,
    asked: Asked,
    today: date,
    phrases: Phrases = ENGLISH,
    translated: Translated = lambda entry: (entry, None),
) -> Choice:
    """Return the version of ``family`` for the time of the question, by default ``today``.

    Notices are in the words of ``phrases``; so is a text put together from several versions if
    each of them is ``translated``, and else it is English.
    """
    period = asked.period
    if period is not None and not period.is_now:
        holding = _holding(family, period, today)
        if len(holding) == 1:
            return Choice(holding[0], is_open=holding[0].gap)
        if not holding:
            unknown = not_known_then(family.versions, phrases)
            return Choice(unknown, is_open=True, language=asked.language)
        return _told_in_turn(holding, asked.language, phrases, translated)
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


def _holding(family: Family, period: Period, today: date) -> Sequence[Entry]:
    versions = family.versions
    holding = [entry for entry in versions if _overlap(entry.validity, period)]
    if period.start.year > today.year:
        # What holds with no end in sight is known of today, not of later years.
        holding = [entry for entry in holding if entry.validity.valid_to or entry.gap]
    return versions if len(versions) == 1 else holding


def _told_in_turn(
    holding: Sequence[Entry], language: str, phrases: Phrases, translated: Translated
) -> Choice:
    is_open = all(entry.gap for entry in holding)
    shown = [translated(entry) for entry in holding]
    made = [translation for _, translation in shown if translation]
    if len(made) < len(holding):
        return Choice(in_turn(holding, ENGLISH), is_open=is_open)
    notices = () if all(one.reviewed_on for one in made) else (phrases.unofficial,)
    return Choice(in_turn([entry for entry, _ in shown], phrases), notices, is_open, language)


def _overlap(validity: Validity, period: Period) -> bool:
    return not validity.starts_after(period.end) and not validity.ended_before(period.start)
