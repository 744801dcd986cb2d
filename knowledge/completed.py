"""A question made whole with the one before it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Completed:
    """``text`` is what is asked. ``is_replaced``: only what is named was put in another's place.

    ``comes_first``: what was typed says too little by itself to be answered before this is tried.
    ``is_part``: it is no question by itself.
    """

    text: str
    is_replaced: bool
    comes_first: bool
    is_part: bool = False
