"""Why an answer was given: what was understood, which examples were near, what spoke against."""

from dataclasses import dataclass

from knowledge.asked import Asked
from knowledge.candidates import Candidate
from knowledge.search import Search


@dataclass(frozen=True, slots=True)
class NearExample:
    """An example of the entry ``entry_id`` and how like the question it is, at most 1."""

    text: str
    entry_id: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """The evidence for the answer to a question, best candidates and nearest examples first."""

    asked: Asked
    candidates: tuple[Candidate, ...]
    examples: tuple[NearExample, ...]

    def lines(self) -> list[str]:
        """Return it for reading, one finding a line."""
        asked = self.asked
        found = asked.references
        named = [*sorted(found.articles), *(f"Action {n}" for n in sorted(found.actions))]
        told = {
            "Language": asked.language,
            "Read as": " / ".join(dict.fromkeys(reading.words for reading in asked.readings)),
            "Articles, actions, meetings": ", ".join([*named, *sorted(found.meetings)]),
            "States": ", ".join(match.state.name for match in asked.states),
            "Time": str(asked.period or ""),
            "Asks for": str(asked.kind or ""),
            "Names": ", ".join(sorted(asked.names)),
            "Not known here": ", ".join(asked.strangers),
            "Danger": "yes" if asked.is_danger else "",
        }
        lines = [f"{what}: {value}" for what, value in told.items() if value]
        lines += ["Nearest examples:"]
        lines += [f"  {near.likeness:.2f}  {near.entry_id}: {near.text}" for near in self.examples]
        lines += ["Candidates:"]
        return lines + [_candidate(candidate) for candidate in self.candidates]


def explain(asked: Asked, search: Search, k: int) -> Explanation:
    """Return what speaks for and against the ``k`` best candidates, and the nearest examples."""
    return Explanation(
        asked,
        tuple(search.candidates(asked)[:k]),
        tuple(
            NearExample(text, family.id, likeness)
            for text, family, likeness in search.near_examples(asked, k)
        ),
    )


def _candidate(candidate: Candidate) -> str:
    against = "; ".join(f"{broken.rule.value}: {broken.detail}" for broken in candidate.broken)
    said = f"  {candidate.probability:.2f}  {candidate.family.id}"
    if against:
        return f"{said}, against it: {against}"
    return f"{said}, hardly speaks of: {candidate.left_out}" if candidate.left_out else said
