"""What is worth a thought before an entry is published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence for the author. ``field`` is the ``block_id`` of the form's field."""

    field: str
    text: str
