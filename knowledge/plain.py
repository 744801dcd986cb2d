"""An answer as plain text: all that a person would read, notices and sources included."""

import re

from knowledge.entry import Answer, Outcome, Source
from knowledge.phrases import ENGLISH, Phrases, phrases_in

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_STRONG = re.compile(r"(\*\*|__|`)(.+?)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=\S)\1(?![\w*])")
_HEADING = re.compile(r"^#+\s*", re.MULTILINE)


def as_text(answer: Answer) -> str:
    """Return the whole of ``answer`` with no markup, labelled in the language of who asked."""
    phrases = phrases_in(answer.language)
    parts = []
    if answer.entry and answer.outcome is Outcome.ANSWERED:
        parts.append(answer.entry.title)
    parts += [*answer.notices, without_markup(answer.body)]
    if answer.sources:
        lines = [f"- {source_line(source, phrases)}" for source in answer.sources]
        parts.append("\n".join([phrases.heading.format(words=phrases.sources), *lines]))
    if answer.suggestions:
        titles = [f"- {entry.title}" for entry in answer.suggestions]
        parts.append("\n".join([phrases.heading.format(words=phrases.you_may_want), *titles]))
    return "\n\n".join(part for part in parts if part)


def source_line(source: Source, phrases: Phrases = ENGLISH) -> str:
    """Return title, pinpoint, date, address and the copy that was read, in one line."""
    parts = [source.title]
    if source.pinpoint:
        parts.append(source.pinpoint)
    if source.as_of:
        parts.append(phrases.as_of.format(date=phrases.long_iso(source.as_of)))
    if source.url:
        parts.append(source.url)
    if source.read_in:
        parts.append(phrases.read_in.format(copy=source.read_in))
    return ", ".join(parts)


def without_markup(body: str) -> str:
    """Return Markdown as plain text; links become "text (address)"."""
    text = _LINK.sub(lambda link: _link(link[1], link[2]), body)
    text = _STRONG.sub(r"\2", _HEADING.sub("", text))
    return _EMPHASIS.sub(r"\2", text).strip()


def _link(text: str, address: str) -> str:
    return text if text in address else f"{text} ({address})"
