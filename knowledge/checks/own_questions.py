"""Example questions that their own entry does not answer, in all languages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import FOLDER, AskedAbroad
from knowledge.checks.page import Page
from knowledge.entry import Answer, Entry, Outcome
from knowledge.language import DEFAULT
from knowledge.meant_versions import is_of_the_present
from knowledge.problems import Problem


@dataclass(frozen=True, slots=True)
class Example:
    """One example question of an entry, and where it is written."""

    question: str
    entry: Entry
    language: str
    file: str
    line: int

    def problem(self, said: str) -> Problem:
        """An error in the entry's own file; elsewhere, something to look at."""
        text = f"questions: “{self.question}” {said}"
        return Problem(self.file, self.line, text, is_warning=self.language != DEFAULT)


AskAll = Callable[[Sequence[Example], KnowledgeBase, date], Iterable[str | None]]


def examples_of(pages: Iterable[Page]) -> Iterator[Example]:
    """Yield the English ones."""
    for page in pages:
        for question in page.entry.questions:
            at = page.error("", near=question)
            yield Example(question, page.entry, DEFAULT, at.file, at.line)


def examples_abroad(
    asked: AskedAbroad, entries: Mapping[str, Entry], root: Path
) -> Iterator[Example]:
    """Yield those of the other languages, written in ``root``."""
    entry_of = {one: entries[key] for key, several in asked.by_entry.items() for one in several}
    for language, questions in asked.by_language.items():
        file = f"{FOLDER}/{language}.yaml"
        lines = (root / file).read_text("utf-8").splitlines()
        places = {line.strip(" -\"'"): number for number, line in enumerate(lines, 1)}
        for question in questions:
            yield Example(question, entry_of[question], language, file, places.get(question, 1))


def ask_one_by_one(
    examples: Sequence[Example], base: KnowledgeBase, today: date
) -> Iterator[str | None]:
    """Yield for each what is wrong with its answer, or ``None``; about 10 ms a question."""
    return (lost(one, base, today) for one in examples)


def lost_questions(
    examples: Iterable[Example], base: KnowledgeBase, today: date, ask: AskAll = ask_one_by_one
) -> Iterator[Problem]:
    """Yield each example that another entry wins, or that finds no sure answer.

    ``base`` answers as it would today. Of several versions of a fact that of the example must be
    told, alone or with others, unless it asks for what holds now: that depends on the day.
    """
    asked = tuple(examples)
    for example, said in zip(asked, ask(asked, base, today), strict=True):
        if said:
            yield example.problem(said)


def lost(example: Example, base: KnowledgeBase, today: date) -> str | None:
    """Return what is wrong with the answer, None where it is that of the entry."""
    found = base.answer(example.question, today, by_heart=False)
    if found.entry is None:
        offered = ", ".join(one.id for one in found.suggestions)
        return f"is only offered {offered}" if offered else "finds no answer"
    if _from_the_tables(found, base):
        return None
    is_version = found.entry.family == example.entry.family
    if is_version and (
        _tells(found, example) or is_of_the_present(base.read(example.question, today))
    ):
        return None
    return f"is answered by {found.entry.id}"


def _tells(found: Answer, example: Example) -> bool:
    """Whether the answer has the text of the entry; which text a translation has is not known."""
    return example.language != DEFAULT or example.entry.body.strip() in found.body


def _from_the_tables(found: Answer, base: KnowledgeBase) -> bool:
    """Whether it is composed of rows about States that say something, which come first."""
    is_composed = found.entry is not None and base.entry(found.entry.id) is None
    return is_composed and found.outcome is Outcome.ANSWERED
