"""What may answer a question, and what was found of it on the way."""

from dataclasses import dataclass, field

from knowledge.asked import Asked
from knowledge.broken import Broken
from knowledge.family import Family
from knowledge.near_versions import NearByVersion
from knowledge.ridge import Ballot


@dataclass(frozen=True, slots=True)
class Candidate:
    """A family with what speaks against it and how likely it is right.

    ``near`` are the nearest examples of its versions, where it has several.
    """

    family: Family
    broken: tuple[Broken, ...] = ()
    probability: float = 0.0
    near: NearByVersion = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heard:
    """A question that was compared with all examples; ``broken`` is what was found on the way to
    speak against families, by their number."""

    asked: Asked
    ballot: Ballot
    broken: dict[int, list[Broken]] = field(default_factory=dict)
