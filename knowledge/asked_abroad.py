"""How people ask in other languages: example questions by entry, one file a language."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.folders import read_folder
from knowledge.problems import Problem

FOLDER = "questions"


@dataclass(frozen=True, slots=True)
class AskedAbroad:
    """The same questions twice: ``by_entry`` id, and ``by_language`` such as fr."""

    by_entry: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOWHERE_ELSE = AskedAbroad()


def read_questions(root: Path, ids: frozenset[str], problems: list[Problem]) -> AskedAbroad:
    """Return the questions of all files in ``root/questions``, each named by its language.

    ``problems`` grows by what is wrong: ids that no entry has, questions that stand twice.
    """
    by_entry: dict[str, list[str]] = defaultdict(list)
    by_language: dict[str, tuple[str, ...]] = {}
    for language, mapping, fields in read_folder(root, FOLDER, problems):
        seen: dict[str, None] = {}
        for entry_id in mapping.values:
            if entry_id not in ids:
                fields.complain(entry_id, "is the id of no entry")
                continue
            for question in fields.texts(entry_id):
                if question in seen:
                    fields.complain(entry_id, f"{question!r} stands twice")
                seen[question] = None
                by_entry[entry_id].append(question)
        by_language[language] = tuple(seen)
    return AskedAbroad({one: tuple(questions) for one, questions in by_entry.items()}, by_language)
