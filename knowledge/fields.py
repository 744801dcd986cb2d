"""Takes the values of a mapping one by one, noting every value that is not what it should be."""

from collections.abc import Collection
from datetime import date
from typing import Any

from knowledge.problems import Problem
from knowledge.yaml_lines import Mapping


class Fields:
    """Reads keys of ``mapping``; ``problems`` grows, and a default stands in for what is bad."""

    def __init__(self, mapping: Mapping, file: str, problems: list[Problem], line: int = 1) -> None:
        self._mapping = mapping
        self._file = file
        self._line = line
        self._problems = problems

    def complain(self, key: str, text: str) -> None:
        """Note that something is wrong with ``key``."""
        line = self._mapping.lines.get(key, self._line)
        self._problems.append(Problem(self._file, line, f"{key}: {text}"))

    def inside(self, key: str, mapping: Mapping) -> "Fields":
        """Return the fields of a mapping that stands under ``key``; they share the problems."""
        line = self._mapping.lines.get(key, self._line)
        return Fields(mapping, self._file, self._problems, line)

    def check_keys(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Note keys that are missing and keys that nobody reads."""
        for key in sorted(set(required) - set(self._mapping.values)):
            self.complain(key, "is missing")
        for key in sorted(set(self._mapping.values) - set(required) - set(optional)):
            self.complain(key, "is not a known key")

    def get(self, key: str) -> Any:
        """Return the value as YAML gave it, or None."""
        return self._mapping.values.get(key)

    def text(self, key: str) -> str:
        """Return a text that is not empty."""
        found = self.optional_text(key)
        if found is None and key in self._mapping.values:
            self.complain(key, "is empty")
        return found or ""

    def optional_text(self, key: str) -> str | None:
        """Return a text, or None where there is none. Numbers count as text."""
        found = self.get(key)
        if found is None or found == "":
            return None
        if isinstance(found, dict | list | bool):
            self.complain(key, "should be a text")
            return None
        return str(found).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found = self.get(key)
        if found is None:
            return ()
        if not isinstance(found, list) or any(isinstance(x, dict | list) or not x for x in found):
            self.complain(key, "should be a list of texts")
            return ()
        return tuple(str(item).strip() for item in found)

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Return a list of texts, each one of ``allowed``."""
        found = self.texts(key)
        for item in found:
            if item not in allowed:
                self.complain(key, f"{item!r} is none of {', '.join(sorted(allowed))}")
        return tuple(item for item in found if item in allowed)

    def number(self, key: str, default: int) -> int:
        """Return a whole number above zero."""
        found = self.get(key)
        if found is None:
            return default
        if not isinstance(found, int) or isinstance(found, bool) or found < 1:
            self.complain(key, "should be a whole number above zero")
            return default
        return found

    def yes(self, key: str) -> bool:
        """Return true or false; false where nothing is said."""
        found = self.get(key)
        if found is not None and not isinstance(found, bool):
            self.complain(key, "should be true or false")
        return found is True

    def day(self, key: str) -> date | None:
        """Return a date written as YYYY-MM-DD, or None."""
        found = self.optional_text(key)
        if found is None:
            return None
        try:
            return date.fromisoformat(found)
        except ValueError:
            self.complain(key, f"{found!r} is not a date; write it like 2024-09-30")
            return None
