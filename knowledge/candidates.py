"""What may answer a question, and what was found of it on the way."""

from dataclasses import dataclass, field

from knowledge.asked import Asked
from knowledge.broken import Broken
from knowledge.calibration import ANSWER_FROM, CERTAIN, SAFETY_FROM
from knowledge.family import Family
from knowledge.near_versions import NearByVersion
from knowledge.ridge import Ballot


@dataclass(frozen=True, slots=True)
class Candidate:
    """A family with what speaks against it and how likely it is right.

    ``near`` are the nearest examples of its versions, where it has several. Where it may be told,
    but hardly speaks of some word of what is asked about, that is ``left_out``.
    """

    family: Family
    broken: tuple[Broken, ...] = ()
    probability: float = 0.0
    near: NearByVersion = field(default_factory=dict)
    left_out: str = ""

    @property
    def is_enough(self) -> bool:
        """Whether it is told, if nothing speaks against it and none is likelier."""
        if self.family.is_on_safety:
            return self.probability >= SAFETY_FROM
        return self.probability >= (CERTAIN if self.left_out else ANSWER_FROM)


@dataclass(frozen=True, slots=True)
class Heard:
    """A question that was compared with all examples; ``broken`` is what was found on the way to
    speak against families, by their number."""

    asked: Asked
    ballot: Ballot
    broken: dict[int, list[Broken]] = field(default_factory=dict)
