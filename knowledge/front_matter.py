"""Reads one entry: what stands between the ``---`` lines, and the Markdown after them."""

from typing import Any

from knowledge.any_state import WHICH_STATES
from knowledge.entry import About, Confidence, Entry, Source, Validity
from knowledge.fields import Fields
from knowledge.problems import LibraryError, Problem
from knowledge.yaml_lines import Mapping, read_mapping

ANSWER_KINDS = frozenset(
    {"definition", "who", "when", "where", "how many", "amount", "contact"}
    | {"procedure", "list", "why", "yes/no", WHICH_STATES}
)
REVIEW_EVERY_DAYS = 180
ISU = "info@cmconvention.org"

_FENCE = "---"
_REQUIRED = frozenset(
    {"id", "title", "topic", "questions", "about", "answers", "confidence", "sources"}
    | {"reviewed", "owner"}
)
_OPTIONAL = frozenset(
    {"keywords", "valid_from", "valid_to", "review_every_days", "series", "gap", "ask"}
)
_ABOUT = ("treaty", "articles", "actions", "states", "organisations", "meetings")
_SOURCE = ("url", "pinpoint", "as_of", "read_in")


def parse_entry(text: str, file: str) -> Entry:
    """Return the entry written in ``text``; LibraryError names every problem with its line."""
    head, body, body_line = split_front_matter(text, file)
    problems: list[Problem] = []
    fields = Fields(read_mapping(head, file, first_line=2), file, problems, line=2)
    fields.check_keys(_REQUIRED, _OPTIONAL)
    if not body:
        problems.append(Problem(file, body_line, "the body is empty"))
    confidence = fields.text("confidence")
    if confidence not in set(Confidence):
        fields.complain("confidence", f"{confidence!r} is none of {', '.join(Confidence)}")
        confidence = Confidence.SINGLE_SOURCE
    validity = Validity(fields.day("valid_from"), fields.day("valid_to"))
    if validity.valid_from and validity.ended_before(validity.valid_from):
        fields.complain("valid_to", "lies before valid_from")
    entry = Entry(
        id=fields.text("id"),
        title=fields.text("title"),
        body=body,
        topic=fields.text("topic"),
        questions=fields.texts("questions"),
        keywords=fields.texts("keywords"),
        sources=_sources(fields),
        validity=validity,
        about=_about(fields),
        answers=fields.choices("answers", ANSWER_KINDS),
        confidence=Confidence(confidence),
        reviewed_on=fields.day("reviewed"),
        review_every_days=fields.number("review_every_days", REVIEW_EVERY_DAYS),
        owner=fields.text("owner"),
        series=fields.optional_text("series"),
        gap=fields.yes("gap"),
        ask=fields.optional_text("ask") or ISU,
    )
    if not entry.sources and not entry.gap:
        fields.complain("sources", "an entry that states something needs a source")
    if problems:
        raise LibraryError(problems)
    return entry


def split_front_matter(text: str, file: str) -> tuple[str, str, int]:
    """Return what is between the fences, the body, and the line on which the body begins."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != _FENCE:
        raise LibraryError([Problem(file, 1, f"the file must begin with a line {_FENCE}")])
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        raise LibraryError([Problem(file, 1, f"the front matter has no closing line {_FENCE}")])
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]).strip(), end + 1


def _part(fields: Fields, key: str, value: Any) -> Fields | None:
    """Return the fields of a mapping inside ``key``; its problems are told at the key's line."""
    if not isinstance(value, dict):
        fields.complain(key, "should hold keys and values")
        return None
    return fields.inside(key, Mapping({str(name): item for name, item in value.items()}, {}))


def _about(fields: Fields) -> About:
    about = _part(fields, "about", fields.get("about"))
    if about is None:
        return About()
    about.check_keys((), _ABOUT)
    numbers = about.get("actions") or []
    if not isinstance(numbers, list) or not all(isinstance(item, int) for item in numbers):
        about.complain("actions", "should be a list of numbers")
        numbers = []
    return About(
        treaty=about.optional_text("treaty") or "CCM",
        articles=about.texts("articles"),
        actions=tuple(numbers),
        states=about.texts("states"),
        organisations=about.texts("organisations"),
        meetings=about.texts("meetings"),
    )


def _sources(fields: Fields) -> tuple[Source, ...]:
    listed = fields.get("sources") or []
    if not isinstance(listed, list):
        fields.complain("sources", "should be a list")
        return ()
    parts = [_part(fields, "sources", item) for item in listed]
    return tuple(read_source(part) for part in parts if part is not None)


def read_source(fields: Fields) -> Source:
    """Return the source described by ``fields``; a title is required."""
    fields.check_keys(("title",), _SOURCE)
    return Source(title=fields.text("title"), **{key: fields.optional_text(key) for key in _SOURCE})
