"""Chooses what to offer where nothing is sure enough to be the answer, and says why."""

from collections.abc import Sequence

from knowledge.broken import Rule
from knowledge.calibration import EVEN_ODDS, SUGGEST_FROM
from knowledge.candidates import Candidate
from knowledge.phrases import Phrases

MOST_OFFERED = 3


def offered_of(candidates: Sequence[Candidate], strangers: Sequence[str]) -> list[Candidate]:
    """Return the likeliest first; near misses too, unless ``strangers``, names that we lack."""
    offered = [one for one in candidates if not one.broken and one.probability >= SUGGEST_FROM]
    if not strangers:
        offered += [one for one in candidates if _is_near_miss(one)]
    offered.sort(key=lambda one: one.probability)
    surest = {one.family.id: one for one in offered}  # found with a State and without
    return sorted(surest.values(), key=lambda one: -one.probability)[:MOST_OFFERED]


def doubt_of(nearest: Candidate, phrases: Phrases) -> str:
    """Return why nothing is told, though ``nearest`` is offered."""
    if nearest.left_out:
        return phrases.hardly_speaks_of.format(word=nearest.left_out)
    return phrases.not_sure


def _is_near_miss(candidate: Candidate) -> bool:
    """Whether it is only the sort of answer that does not fit, so that it may still help."""
    rules = {one.rule for one in candidate.broken}
    return candidate.probability >= EVEN_ODDS and bool(rules) and rules <= {Rule.KIND, Rule.FOCUS}
