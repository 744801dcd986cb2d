"""What to tell of a time in which several versions of a fact held, one after another, or none."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.entry import Confidence, Entry, Source, Validity
from knowledge.phrases import Phrases

_CONFIDENCES = list(Confidence)


def in_turn(holding: Sequence[Entry], phrases: Phrases, *, has_time: bool) -> Entry:
    """Return one entry that tells all versions in turn, each with its time.

    ``has_time`` is whether the question has one, in which all of them hold.
    """
    parts = [f"**{_heading(entry.validity, phrases)}** {entry.body}" for entry in holding]
    sources: dict[Source, None] = {source: None for entry in holding for source in entry.sources}
    weakest = max(holding, key=lambda entry: _CONFIDENCES.index(entry.confidence))
    first, last = holding[0], holding[-1]
    return replace(
        next((entry for entry in holding if not entry.gap), holding[0]),
        title=f"{first.title} … {last.title}",
        body="\n\n".join([phrases.several_answers if has_time else phrases.changed, *parts]),
        sources=tuple(sources),
        confidence=weakest.confidence,
        validity=Validity(first.validity.valid_from, last.validity.valid_to),
    )


def not_known_then(versions: Sequence[Entry], phrases: Phrases) -> Entry:
    """Return an entry that says for which times the fact is known."""
    known = (entry.validity for entry in versions if not entry.gap)
    latest = versions[-1]
    body = phrases.not_known_then.format(
        title=latest.title,
        spans="; ".join(_span(validity, phrases) for validity in known),
        ask=latest.ask,
    )
    return replace(latest, body=body, gap=True)


def _heading(validity: Validity, phrases: Phrases) -> str:
    said = phrases.heading.format(words=_span(validity, phrases))
    return said[0].upper() + said[1:]


def _span(validity: Validity, phrases: Phrases) -> str:
    first, last = (
        phrases.long_date(day) if day else None for day in (validity.valid_from, validity.valid_to)
    )
    if first and last:
        return phrases.span.format(first=first, last=last)
    if first:
        return phrases.span_from.format(first=first)
    return phrases.span_to.format(last=last or "…")
