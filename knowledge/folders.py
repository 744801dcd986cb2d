"""Reads all YAML files of a folder, noting those that cannot be read."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.fields import Fields
from knowledge.problems import LibraryError, Problem, unreadable
from knowledge.yaml_lines import Mapping, read_mapping


def read_folder(
    root: Path, folder: str, problems: list[Problem]
) -> Iterator[tuple[str, Mapping, Fields]]:
    """Yield of each file in ``root/folder`` its name without ``.yaml``, its keys, and its fields.

    ``problems`` grows by what cannot be read, and by what is found wrong in the fields.
    """
    for path in sorted((root / folder).glob("*.yaml")):
        file = f"{folder}/{path.name}"
        try:
            mapping = read_mapping(path.read_text("utf-8"), file)
        except LibraryError as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(unreadable(file, error))
        else:
            yield path.stem, mapping, Fields(mapping, file, problems)
