"""What the buttons of a message carry: how a message of ours tells again what it was about."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any


def carried(blocks: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The values of buttons by the name of their action, in order; of 👍 and 👎, that of 👍.

    Where a name comes again it is numbered: ``ask_tell``, ``ask_tell:2``.
    """
    found: dict[str, str] = {}
    times: Counter[str] = Counter()
    for block in blocks:
        elements = block.get("elements", [])
        for element in elements if isinstance(elements, list) else []:
            value = element.get("positive_button", element).get("value")
            if "action_id" in element and isinstance(value, str):
                name = element["action_id"].partition(":")[0]
                times[name] += 1
                found[name if times[name] == 1 else f"{name}:{times[name]}"] = value
    return found
