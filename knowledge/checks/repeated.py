"""Example questions that stand in more than one entry, so that each spoils the other's."""

from collections.abc import Iterable, Iterator

from knowledge.checks.page import Page
from knowledge.problems import Problem
from knowledge.text import tokens


def repeated_questions(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield an error for each question asked in an entry of another family, or twice in one."""
    first: dict[str, Page] = {}
    for page in pages:
        own = set()
        for question in page.entry.questions:
            words = " ".join(token.folded for token in tokens(question))
            other = first.setdefault(words, page)
            if words in own:
                yield page.error(f"questions: “{question}” stands twice", near=question)
            elif other.entry.family != page.entry.family:
                said = f"questions: “{question}” is asked in {other.file} too"
                yield page.error(said, near=question)
            own.add(words)
