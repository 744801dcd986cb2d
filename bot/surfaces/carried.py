"""What the buttons of a message carry: how a message of ours tells again what it was about."""

from collections.abc import Iterable, Mapping
from typing import Any


def carried(blocks: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The values of buttons by the name of their action; of 👍 and 👎, that of 👍."""
    found: dict[str, str] = {}
    for block in blocks:
        elements = block.get("elements", [])
        for element in elements if isinstance(elements, list) else []:
            value = element.get("positive_button", element).get("value")
            if "action_id" in element and isinstance(value, str):
                found[element["action_id"].partition(":")[0]] = value
    return found
