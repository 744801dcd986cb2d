"""Reads a YAML mapping and remembers on which line each key stands."""

from dataclasses import dataclass
from typing import Any

import yaml

from knowledge.problems import LibraryError, Problem


class _Loader(yaml.CSafeLoader):
    """Safe YAML that leaves dates as the text they were written in."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class Mapping:
    """``values`` as written; ``lines`` gives the line of each top-level key in the file."""

    values: dict[str, Any]
    lines: dict[str, int]


def read_mapping(text: str, file: str, first_line: int = 1) -> Mapping:
    """Parse ``text``, which begins on ``first_line`` of ``file``.

    Raises LibraryError when it is no YAML, no mapping, or has a key twice.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise LibraryError([Problem(file, first_line, "expected keys and values")])
        problems, lines = [], {}
        for key, _ in node.value:
            line = first_line + key.start_mark.line
            if key.value in lines:
                problems.append(Problem(file, line, f"{key.value!r} stands twice"))
            lines[str(key.value)] = line
        if problems:
            raise LibraryError(problems)
        values = {str(key): value for key, value in loader.construct_document(node).items()}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        reason = getattr(error, "problem", None) or "it cannot be read"
        raise LibraryError([Problem(file, line, f"not valid YAML: {reason}")]) from error
    finally:
        loader.dispose()
    return Mapping(values, lines)
