"""How people ask in other languages: example questions by entry, one file a language."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from knowledge.fields import Fields
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.yaml_lines import read_mapping

FOLDER = "questions"


def read_questions(
    root: Path, ids: frozenset[str], problems: list[Problem]
) -> Mapping[str, tuple[str, ...]]:
    """Return the questions of all files in ``root/questions`` by entry id.

    ``problems`` grows by what is wrong: ids that no entry has, questions that stand twice.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((root / FOLDER).glob("*.yaml")):
        file = f"{FOLDER}/{path.name}"
        try:
            mapping = read_mapping(path.read_text("utf-8"), file)
        except LibraryError as error:
            problems.extend(error.problems)
            continue
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(file, error))
            continue
        fields = Fields(mapping, file, problems)
        seen: set[str] = set()
        for entry_id in mapping.values:
            if entry_id not in ids:
                fields.complain(entry_id, "is the id of no entry")
                continue
            for question in fields.texts(entry_id):
                if question in seen:
                    fields.complain(entry_id, f"{question!r} stands twice")
                seen.add(question)
                found[entry_id].append(question)
    return {entry_id: tuple(questions) for entry_id, questions in found.items()}
