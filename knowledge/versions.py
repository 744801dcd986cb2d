"""Which version of a fact answers: the one that held when the question asks about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.asked import Asked
from knowledge.entry import Entry
from knowledge.family import Family
from knowledge.language import DEFAULT
from knowledge.meant_versions import meant_versions, version_now, versions_in
from knowledge.near_versions import NOT_COMPARED, NearByVersion
from knowledge.phrases import ENGLISH, Phrases
from knowledge.several_times import in_turn, not_known_then
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
    *,
    near: NearByVersion = NOT_COMPARED,
) -> Choice:
    """Return the version of ``family`` for the time of the question, by default ``today``.

    ``near`` are the nearest examples of the versions. Notices are in the words of ``phrases``; so
    is a text put together from several versions if each of them is ``translated``, and else it is
    English.
    """
    period = asked.period
    if period is None:
        told = meant_versions(family, asked, today, near)
        if len(told) > 1:
            return _told_in_turn(told, asked, phrases, translated)
        return Choice(told[0], time_notices(told[0], today, phrases), told[0].gap)
    if period.is_now:
        entry = version_now(family, today)
        return Choice(entry, time_notices(entry, today, phrases), entry.gap)
    holding = versions_in(family, period, today, near)
    if len(holding) == 1:
        return Choice(holding[0], is_open=holding[0].gap)
    if not holding:
        unknown = not_known_then(family.versions, phrases)
        return Choice(unknown, is_open=True, language=asked.language)
    return _told_in_turn(holding, asked, phrases, translated)


def time_notices(entry: Entry, today: date, phrases: Phrases = ENGLISH) -> tuple[str, ...]:
    """Return what to say before ``entry`` where it no longer, or not yet, holds ``today``."""
    validity = entry.validity
    if validity.valid_to and validity.ended_before(today):
        until = phrases.long_date(validity.valid_to)
        return (phrases.last_known.format(date=until, ask=entry.ask),)
    if validity.valid_from and validity.starts_after(today):
        return (phrases.holds_from.format(date=phrases.long_date(validity.valid_from)),)
    return ()


def _told_in_turn(
    holding: Sequence[Entry], asked: Asked, phrases: Phrases, translated: Translated
) -> Choice:
    is_open = all(entry.gap for entry in holding)
    shown = [translated(entry) for entry in holding]
    made = [translation for _, translation in shown if translation]
    has_time = asked.period is not None
    if len(made) < len(holding):
        return Choice(in_turn(holding, ENGLISH, has_time=has_time), is_open=is_open)
    notices = () if all(one.reviewed_on for one in made) else (phrases.unofficial,)
    told = in_turn([entry for entry, _ in shown], phrases, has_time=has_time)
    return Choice(told, notices, is_open, asked.language)
