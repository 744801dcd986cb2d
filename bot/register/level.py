"""Who may see a row: everybody, coordinators and the ISU, or coordinators only."""

from enum import StrEnum


class Level(StrEnum):
    """How confidential a row, or how trusted a channel, is."""

    PUBLIC = "public"
    COORDINATION = "coordination"
    COORDINATORS = "coordinators"

    @property
    def includes(self) -> frozenset["Level"]:
        """The levels that somebody trusted with this one may see."""
        order = list(Level)
        return frozenset(order[: order.index(self) + 1])
