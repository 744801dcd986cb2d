"""Writes an entry as the file it would be read from, in the form that people write by hand."""

from collections.abc import Iterator
from typing import Any

import yaml

from knowledge.entry import About, Entry, Source
from knowledge.front_matter import ISU

_WIDE = 10_000  # a line that is broken in the middle makes every later diff harder to read
_A_LINE_EACH = ("questions", "sources")


class _Dumper(yaml.SafeDumper):
    """Sets lists in from their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, indentless=False)


def path_of(entry: Entry) -> str:
    """Return where the entry's file belongs, below ``entries/``."""
    return f"{entry.topic}/{entry.id}.md"


def write_entry(entry: Entry) -> str:
    """Return the text of the file; ``parse_entry`` makes the same entry of it."""
    lines = [_line(key, value) for key, value in _front_matter(entry)]
    return f"---\n{''.join(lines)}---\n{entry.body}\n"


def _front_matter(entry: Entry) -> Iterator[tuple[str, Any]]:
    yield "id", entry.id
    yield "title", entry.title
    yield "topic", entry.topic
    yield "questions", list(entry.questions)
    yield "keywords", list(entry.keywords)
    yield "about", _about(entry.about)
    yield "answers", list(entry.answers)
    yield "confidence", entry.confidence.value
    yield "sources", [_source(source) for source in entry.sources]
    yield "valid_from", entry.validity.valid_from
    yield "valid_to", entry.validity.valid_to
    yield "reviewed", entry.reviewed_on
    yield "review_every_days", entry.review_every_days
    yield "owner", entry.owner
    if entry.series:
        yield "series", entry.series
    if entry.gap:
        yield "gap", True
    if entry.ask != ISU:
        yield "ask", entry.ask


def _about(about: About) -> dict[str, Any]:
    return {
        "treaty": about.treaty,
        "articles": list(about.articles),
        "actions": list(about.actions),
        "states": list(about.states),
        "organisations": list(about.organisations),
        "meetings": list(about.meetings),
    }


def _source(source: Source) -> dict[str, str]:
    values = {name: getattr(source, name) for name in Source.__dataclass_fields__}
    return {name: value for name, value in values.items() if value is not None}


def _line(key: str, value: Any) -> str:
    """One key with its value; questions and sources take a line each, other lists one line."""
    if isinstance(value, dict | list) and key not in _A_LINE_EACH:
        return f"{key}: {_dump(value, is_short=True)}"
    return _dump({key: value}, is_short=False)


def _dump(value: Any, *, is_short: bool) -> str:
    return yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDE,
        default_flow_style=is_short,
    )
