"""Translations that nobody has reviewed, and that are shown as unofficial for that reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from knowledge.checks.page import Page
from knowledge.problems import Problem
from knowledge.translation import Translation


def unreviewed(
    pages: Iterable[Page], translations: Mapping[str, Sequence[Translation]], root: Path
) -> Iterator[Problem]:
    """Yield a warning for each, with its file beside the entry's below the folder ``root``."""
    for page in pages:
        for translation in translations.get(page.entry.id, ()):
            if translation.reviewed_on is None:
                file = page.file.removesuffix(".md") + f".{translation.language}.md"
                beside = Page(file, (root / file).read_text("utf-8"), page.entry)
                said = "reviewed: nobody has reviewed this translation, so it is called unofficial"
                yield beside.warning(said, near="reviewed:")
