"""Small checks from which the shape of every block and element is put together."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

Check = Callable[["Place", Any], None]


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in what the app sent, as a JSON pointer; ``refuse`` notes a problem there."""

    pointer: str
    problems: list[str] = field(default_factory=list)

    def at(self, key: str | int) -> "Place":
        """The spot one step further in; its problems go to the same list."""
        return Place(f"{self.pointer}/{key}", self.problems)

    def refuse(self, problem: str) -> None:
        """Note a problem the way Slack words it in ``response_metadata.messages``."""
        self.problems.append(f"[ERROR] {problem} [json-pointer:{self.pointer or '/'}]")


def string(most: int, least: int = 1) -> Check:
    """Text of ``least`` to ``most`` characters."""

    def check(place: Place, value: Any) -> None:
        if not isinstance(value, str):
            place.refuse("must be a string")
        elif len(value) < least:
            place.refuse(f"must be more than {least - 1} characters")
        elif len(value) > most:
            place.refuse(f"must be less than {most + 1} characters")

    return check


def one_of(*allowed: str) -> Check:
    """One of these words."""

    def check(place: Place, value: Any) -> None:
        if value not in allowed:
            place.refuse(f"must be one of: {', '.join(allowed)}")

    return check


def flag(place: Place, value: Any) -> None:
    """True or false, not a word that means it."""
    if not isinstance(value, bool):
        place.refuse("must be a boolean")


def number(least: int, most: int) -> Check:
    """A whole number from ``least`` to ``most``."""

    def check(place: Place, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            place.refuse(f"must be an integer from {least} to {most}")

    return check


def anything(_place: Place, _value: Any) -> None:
    """Whatever the app sends: the sandbox has no opinion on it."""


def items(each: Check, most: int, least: int = 1) -> Check:
    """A list of ``least`` to ``most`` things that pass ``each``."""

    def check(place: Place, value: Any) -> None:
        if not isinstance(value, list):
            place.refuse("must be an array")
            return
        if len(value) < least:
            place.refuse(f"no less than {least} items required")
        if len(value) > most:
            place.refuse(f"no more than {most} items allowed")
        for position, one in enumerate(value):
            each(place.at(position), one)

    return check


def shape(
    required: Mapping[str, Check],
    optional: Mapping[str, Check],
    *,
    also: Check = anything,
) -> Check:
    """An object with these fields and no others, each right; then ``also`` looks at them all."""
    known = {**required, **optional}

    def check(place: Place, value: Any) -> None:
        if not isinstance(value, dict):
            place.refuse("must be an object")
            return
        known_before = len(place.problems)
        for name in required:
            if value.get(name) is None:
                place.refuse(f"missing required field: {name}")
        for name, part in value.items():
            if name not in known:
                place.refuse(f"invalid additional property: {name}")
            elif part is not None:
                known[name](place.at(name), part)
        if len(place.problems) == known_before:
            also(place, value)

    return check


def by_type(shapes: Mapping[str, Check], allowed: Collection[str]) -> Check:
    """The shape that the object's ``type`` names, among those allowed in this spot."""

    def check(place: Place, value: Any) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str):
            place.refuse("missing required field: type")
        elif kind not in allowed or kind not in shapes:
            place.at("type").refuse(f"unsupported type: {kind}")
        else:
            shapes[kind](place, value)

    return check
