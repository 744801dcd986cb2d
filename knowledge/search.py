"""The entries that may answer a question, each with what speaks against it and how sure it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.asked import Asked, Reader
from knowledge.constraints import Broken, Rule, broken_constraints
from knowledge.family import Family
from knowledge.finder import CONSIDERED, Finder, Screened, nearest_labels
from knowledge.reading import Reading
from knowledge.ridge import Ranking
from knowledge.vectors import Encoder
from knowledge.vocabulary import Vocabulary

_SAFETY = "safety"
# Scores run from 0 to about 1.
_TIE = 0.07
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A family with what speaks against it and how likely it is right.

    ``is_tied`` tells that another one that can answer is as good.
    """

    family: Family
    broken: tuple[Broken, ...] = ()
    probability: float = 0.0
    is_tied: bool = False


class Search:
    """Ranks ``families`` for a question that ``reader`` has read."""

    def __init__(
        self,
        families: Sequence[Family],
        vocabulary: Vocabulary,
        reader: Reader,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
    ) -> None:
        self._families = families
        self._vocabulary = vocabulary
        self._reader = reader
        self._finder = Finder(families, self._screen, encoder, cache_dir)

    def nearest(self, text: str, k: int) -> list[tuple[Family, float]]:
        """Return the ``k`` families nearest to ``text`` with their scores."""
        ranking = self._finder.rank([Reading(text, text)])
        return [
            (self._families[label], float(ranking.scores[label]))
            for label in nearest_labels(ranking, k)
        ]

    def declared_by(self, asked: Asked) -> Family | None:
        """Return what declares just the reference that is all the question says: "LAP 41?"."""
        if not asked.references or asked.strangers or asked.states or not asked.is_only_reference:
            return None
        if asked.kind is not None:
            return None
        declaring = sorted(
            (not family.title_names.includes(asked.references), len(family.declared), number)
            for number, family in enumerate(self._families)
            if family.declared.includes(asked.references)
        )
        if not declaring or (len(declaring) > 1 and declaring[0][:2] == declaring[1][:2]):
            return None
        return self._families[declaring[0][-1]]

    def candidates(self, asked: Asked) -> list[Candidate]:
        """Return the nearest families, best first, whether or not they can be the answer."""
        ranking = self._finder.rank(asked.readings)
        labels = nearest_labels(ranking, CONSIDERED)
        broken = self._broken(asked, labels)
        sure = self._finder.probabilities(asked.topics, ranking, labels, _rivals(broken))
        tied = self._tied(ranking, [label for label in labels if not broken[label]])
        return [
            Candidate(self._families[label], tuple(broken[label]), float(one), label in tied)
            for label, one in zip(labels, sure, strict=True)
        ]

    def near_examples(self, asked: Asked, k: int) -> list[tuple[str, Family, float]]:
        """Return the ``k`` nearest examples: text, family, likeness at most 1."""
        near = self._finder.nearest_examples(asked.readings, k)
        return [(one.text, self._families[one.label], likeness) for one, likeness in near]

    def about_danger(self, asked: Asked) -> Family | None:
        """Return what is nearest among the entries on safety."""
        ranking = self._finder.rank(asked.readings)
        return next(
            (
                self._families[label]
                for label in nearest_labels(ranking, len(self._families))
                if self._families[label].versions[0].topic == _SAFETY
            ),
            None,
        )

    def _tied(self, ranking: Ranking, fitting: Sequence[int]) -> set[int]:
        """Return the best two of ``fitting`` where neither leads."""
        best = fitting[:2]
        if len(best) > 1 and ranking.scores[best[0]] - ranking.scores[best[1]] < _TIE:
            return set(best)
        return set()

    def _broken(self, asked: Asked, labels: Sequence[int]) -> dict[int, list[Broken]]:
        return {
            label: broken_constraints(asked, self._families[label], self._vocabulary)
            for label in labels
        }

    def _screen(self, question: str, labels: Sequence[int]) -> Screened:
        """Say which of ``labels`` can answer an example question; its time does not matter."""
        asked = self._reader.read(question, _ANY_DAY)
        broken = self._broken(asked, labels)
        fitting = [label for label in labels if not broken[label]]
        return Screened(asked.topics, fitting, _rivals(broken))


def _rivals(broken: Mapping[int, list[Broken]]) -> list[int]:
    """Return the families that stay in the choice: those that speak of what is named."""
    named = (Rule.REFERENCE, Rule.STATE)
    return [label for label, found in broken.items() if not any(b.rule in named for b in found)]
