"""Switches one idea of the engine off, for as long as a block lasts."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

import knowledge.calibration
import knowledge.closeness
import knowledge.coverage
import knowledge.finder
import knowledge.gloss
import knowledge.mending
import knowledge.readers
import knowledge.screening
import knowledge.slips
import knowledge.spelling
from knowledge.sparse import Floats

# How like its nearest neighbours an example of ours is in its meaning, on the average.
_USUAL_DENSITY = 0.72


@dataclass(frozen=True, slots=True)
class Switch:
    """What stands in for ``owner.name``: ``AttributeError`` says that the engine has moved on."""

    owner: Any
    name: str
    instead: Any


@contextmanager
def switched_off(switches: Sequence[Switch]) -> Iterator[None]:
    """Replace all of them, and put everything back afterwards."""
    before = [getattr(switch.owner, switch.name) for switch in switches]
    try:
        for switch in switches:
            setattr(switch.owner, switch.name, switch.instead)
        yield
    finally:
        for switch, value in zip(switches, before, strict=True):
            setattr(switch.owner, switch.name, value)


def _score(_self: object, signs: Floats) -> Floats:
    return np.clip(signs[:, 0], 0.0, 1.0)


def _all_of_it(_self: object, _subject: object, labels: Sequence[int]) -> Floats:
    return np.ones(len(labels))


def _the_same(density: Any, label: int) -> Floats:
    return np.full(len(density._rows[label]), _USUAL_DENSITY, np.float32)


WORDS = (Switch(knowledge.finder, "_LEXICAL_SHARE", 0.0),)
CONSTRAINTS = (Switch(knowledge.screening, "broken_constraints", lambda *_: []),)
COVERAGE = (
    Switch(knowledge.coverage.Coverage, "of", lambda *_: 1.0),
    Switch(knowledge.coverage.Coverage, "shares", _all_of_it),
)
CLOSENESS = (Switch(knowledge.closeness.Density, "of", _the_same),)
MENDING = (
    Switch(knowledge.mending.Mending, "better", lambda *_: knowledge.mending.Mended()),
    Switch(knowledge.mending.Mending, "is_ours", lambda *_, **__: False),
    Switch(knowledge.spelling.Spelling, "repair", lambda _, text, *__: text),
    Switch(knowledge.slips.Slips, "put_right", lambda *_: {}),
    Switch(knowledge.slips.Slips, "put_right_by_heart", lambda *_: {}),
)
GLOSS = (Switch(knowledge.readers, "Gloss", lambda *_, **__: None),)
CALIBRATION = (Switch(knowledge.calibration.Calibration, "probability", _score),)
