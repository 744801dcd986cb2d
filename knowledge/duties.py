"""Whether a question asks if a State must do what the Convention sets deadlines for."""

import re

# Nothing more may be said: whether it must do so alone, or pay for it, no deadline tells.
_ASKS = re.compile(
    r"\W*(?:(?:do|does)[\W,]+(?:and\W+)*(?:have|need) to|must(?:\W+and)*"
    r"|(?:is|are)\W+(?:and\W+)*(?:obliged|required|bound) to)\W+(?:clear|destroy|report)"
    r"(?:\W+(?:all|any|the|its|their|own|and|of|in|under|on|cluster|munitions?|remnants?|land|areas?"
    r"|contaminated|territory|stockpiles?|stocks?|articles?|convention|ccm|treaty|\d+))*\W*"
)


def asks_of_duty(rest: str) -> bool:
    """Whether it is such a question; ``rest`` is what is left, folded, without the States' names.

    "Does Chad have to clear?", "Must Chad and Iraq destroy their stockpiles?"
    """
    return _ASKS.fullmatch(rest) is not None
