"""An entry as the texts of the form, and back: what cannot be read is told at its field."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.services.curation.about_texts import about_texts, listed, name_it, one_line, read_about
from knowledge.dates import first_day, is_period
from knowledge.entry import Confidence, Entry, Source, Validity
from knowledge.front_matter import REVIEW_EVERY_DAYS
from knowledge.gazetteer import Gazetteer

MOST_IN_INPUT = 3_000
MOST_DAYS = 3_650
YES = "yes"

_PARTS = ("title", "pinpoint", "url", "as_of", "read_in")


def as_texts(entry: Entry, gazetteer: Gazetteer) -> dict[str, str]:
    """What the form shows of an entry, by ``block_id``; a long body takes two fields."""
    days = entry.validity
    first, more = in_two(entry.body)
    return {
        "title": entry.title,
        "answer": first,
        "answer_more": more,
        "questions": "\n".join(entry.questions),
        "kinds": "\n".join(entry.answers),
        "sources": "\n".join(map(_source_line, entry.sources)),
        "topic": entry.topic,
        **about_texts(entry.about, gazetteer),
        "keywords": ", ".join(entry.keywords),
        "valid_from": days.valid_from.isoformat() if days.valid_from else "",
        "valid_to": days.valid_to.isoformat() if days.valid_to else "",
        "review": str(entry.review_every_days),
        "confidence": entry.confidence.value,
        "gap": YES if entry.gap else "no",
    }


def in_two(body: str) -> tuple[str, str]:
    """The body cut between paragraphs where one field of Slack's does not take all of it."""
    if len(body) <= MOST_IN_INPUT:
        return body, ""
    cut = max(body.rfind("\n\n", 0, MOST_IN_INPUT), 0)
    return body[:cut], body[cut:].strip()


def read_texts(
    texts: Mapping[str, str], base: Entry, gazetteer: Gazetteer, today: date
) -> tuple[Entry, dict[str, str]]:
    """The entry that the form describes, and what is wrong in it by ``block_id``.

    What the form does not show stays as it is in ``base``. It counts as reviewed ``today``.
    """
    errors: dict[str, str] = {}
    bodies = (texts.get(name, "").strip() for name in ("answer", "answer_more"))
    about = read_about(texts, base.about, gazetteer, errors, today)
    validity = Validity(_day(texts, "valid_from"), _day(texts, "valid_to"))
    if validity.valid_from and validity.ended_before(validity.valid_from):
        errors["valid_to"] = "This lies before the first day."
    is_gap = texts.get("gap") == YES
    sources = _sources(texts, errors)
    if ahead := [one for one in sources if one not in base.sources and _is_ahead(one, today)]:
        errors["sources"] = (
            f"“{ahead[0].as_of}” lies ahead. Write the day on which the source was as you read it."
        )
    if not sources and not is_gap and "sources" not in errors:
        errors["sources"] = "Name a source: an entry that states something needs one."
    entry = replace(
        base,
        title=one_line(texts.get("title", "")),
        body="\n\n".join(body for body in bodies if body),
        topic=texts.get("topic", base.topic),
        questions=tuple(dict.fromkeys(_lines(texts.get("questions", "")))),
        keywords=listed(texts.get("keywords", "")),
        sources=sources,
        validity=validity,
        about=about,
        answers=tuple(_lines(texts.get("kinds", ""))),
        confidence=Confidence(texts.get("confidence", base.confidence)),
        reviewed_on=today,
        review_every_days=_interval(texts, errors),
        gap=is_gap,
    )
    return entry, errors


def _source_line(source: Source) -> str:
    parts = [getattr(source, part) or "" for part in _PARTS]
    return " | ".join(parts).rstrip(" |")


def _lines(text: str) -> list[str]:
    return [one for line in text.splitlines() if (one := one_line(line))]


def _day(texts: Mapping[str, str], field: str) -> date | None:
    return date.fromisoformat(texts[field]) if texts.get(field) else None


def _interval(texts: Mapping[str, str], errors: dict[str, str]) -> int:
    typed = texts.get("review", "").strip() or str(REVIEW_EVERY_DAYS)
    if not typed.isdecimal() or not 1 <= int(typed[:9]) <= MOST_DAYS:
        errors["review"] = f"Give a number of days from 1 to {MOST_DAYS}."
        return REVIEW_EVERY_DAYS
    return int(typed)


def _is_ahead(source: Source, today: date) -> bool:
    as_of = source.as_of or ""
    return is_period(as_of) and first_day(as_of) > today


def _sources(texts: Mapping[str, str], errors: dict[str, str]) -> tuple[Source, ...]:
    sources = [_source(line, errors) for line in _lines(texts.get("sources", ""))]
    return tuple(source for source in sources if source is not None)


def _source(line: str, errors: dict[str, str]) -> Source | None:
    parts = [part.strip() or None for part in line.split("|")]
    given = dict(zip(_PARTS, parts, strict=False))
    if not given["title"] or len(parts) > len(_PARTS):
        name_it(errors, "sources", f"“{line}” should be: title | place in it | link | as of.")
        return None
    if given.get("url") and not re.fullmatch(r"https?://\S+", given["url"] or ""):
        said = f"“{given['url']}” is no link. A line is: title | place in it | link | as of."
        name_it(errors, "sources", said)
    if given.get("as_of") and not is_period(given["as_of"] or ""):
        said = f"“{given['as_of']}” is no date. Write it like 2024-02 or 2021-2022."
        name_it(errors, "sources", said)
    return Source(
        **{part: given.get(part) for part in _PARTS if part != "title"}, title=given["title"]
    )
