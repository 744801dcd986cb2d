"""An entry's title and text in another language, used only while it fits the English text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath

from knowledge import phrases
from knowledge.direction import RIGHT_TO_LEFT, with_ends
from knowledge.entry import Entry
from knowledge.fields import Fields
from knowledge.front_matter import split_front_matter
from knowledge.language import DEFAULT
from knowledge.problems import LibraryError, Problem
from knowledge.yaml_lines import read_mapping

LANGUAGES = tuple(language for language in phrases.LANGUAGES if language != DEFAULT)

_MARK = 12


@dataclass(frozen=True, slots=True)
class Translation:
    """``of`` is the fingerprint of the English text it was made from; see `fingerprint`.

    ``reviewed_on`` is None, and the translation unofficial, until a curator has reviewed it.
    """

    entry_id: str
    language: str
    title: str
    body: str
    of: str
    reviewed_on: date | None = None


def parse_translation(text: str, file: str) -> Translation:
    """Return the translation in ``file``, called like ``isu-what.fr.md``; else LibraryError."""
    head, body, body_line = split_front_matter(text, file)
    problems: list[Problem] = []
    fields = Fields(read_mapping(head, file, first_line=2), file, problems, line=2)
    fields.check_keys(("translates", "title", "of", "reviewed"))
    entry_id, _, language = PurePosixPath(file).stem.rpartition(".")
    if fields.text("translates") != entry_id:
        fields.complain("translates", f"should be {entry_id!r}, as the file is called")
    if language not in LANGUAGES:
        fields.complain("translates", f"{language!r} is none of {', '.join(LANGUAGES)}")
    if not body:
        problems.append(Problem(file, body_line, "the body is empty"))
    found = Translation(
        entry_id, language, fields.text("title"), body, fields.text("of"), fields.day("reviewed")
    )
    if problems:
        raise LibraryError(problems)
    return found


def fingerprint(entry: Entry) -> str:
    """Return a mark of the English title and text, which a translation is made from."""
    return sha256(f"{entry.title}\n{entry.body}".encode()).hexdigest()[:_MARK]


def translate(
    entry: Entry, language: str, translations: Mapping[str, Sequence[Translation]]
) -> tuple[Entry, Translation] | None:
    """Return ``entry`` in ``language``; None where nobody has translated just this text."""
    for found in translations.get(entry.id, ()):
        if found.language == language and found.of == fingerprint(entry):
            body = with_ends(found.body) if language in RIGHT_TO_LEFT else found.body
            return replace(entry, title=found.title, body=body), found
    return None
