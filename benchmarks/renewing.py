"""Puts new sections into a page of measurements and leaves the others as they are."""

from collections.abc import Iterable

from benchmarks.report import Section, as_markdown

MARK = "\n## "


def renewed(page: str, sections: Iterable[Section]) -> str:
    """The page with these in place of those with the same titles, or at its end."""
    head, *parts = page.rstrip("\n").split(MARK)
    by_title = {part.partition("\n")[0]: part.rstrip("\n") for part in parts}
    for section in sections:
        by_title[section.title] = as_markdown(section).removeprefix(MARK.lstrip("\n"))
    return (MARK.join([head, *(f"{part}\n" for part in by_title.values())])).rstrip("\n") + "\n"
