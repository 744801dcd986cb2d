"""The entries that may answer a question, each with what speaks against it and how sure it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from knowledge.asked import Asked
from knowledge.constraints import Broken, Rule, broken_constraints
from knowledge.coverage import Coverage
from knowledge.family import Family
from knowledge.finder import CONSIDERED, Finder, Screened, nearest_labels
from knowledge.kinds import Kind, kind_of
from knowledge.reader import Reader
from knowledge.reading import Reading
from knowledge.ridge import Ballot, Ranking
from knowledge.vectors import Encoder
from knowledge.vocabulary import Vocabulary

_SAFETY = "safety"
# What the right number in the title is worth next to how like the words are.
_NAMED = 0.15
# Of the trials, one in a hundred right answers speaks of less of what is asked about, but one in
# six of the answers to a question whose subject nobody here has heard of.
_LEAST_COVERED = 0.2
# Of the examples, without themselves, one in twenty-five has nothing as near as this to the word
# for what it wants to be told; of near misses that ask for a detail nobody recorded, a third.
_NEAR_ENOUGH = 0.42
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A family with what speaks against it and how likely it is right."""

    family: Family
    broken: tuple[Broken, ...] = ()
    probability: float = 0.0


class Search:
    """Ranks ``families`` for a question that ``reader`` has read."""

    def __init__(
        self,
        families: Sequence[Family],
        vocabulary: Vocabulary,
        reader: Reader,
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
        asked: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self._families = families
        self._vocabulary = vocabulary
        self._reader = reader
        self._coverage = Coverage(families, reader.gloss)
        # Trials ask the same question twice running.
        self._read = lru_cache(1)(lambda question: reader.read(question, _ANY_DAY))
        self._encoder = encoder
        self._finder = Finder(
            families,
            self._screen,
            self._coverage,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
            asked=asked,
        )

    def nearest(self, text: str, k: int) -> list[tuple[Family, float]]:
        """Return the ``k`` families nearest to ``text`` with their scores."""
        ranking = self._finder.ballot([Reading(text, text)]).rank()
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
        return self._titled(asked)

    def _titled(self, asked: Asked) -> Family | None:
        """Return the only one that is asked for, or titled, by just what is numbered."""
        for named in (
            [one for one in self._families if asked.references in one.numbers],
            [one for one in self._families if one.title_names == asked.references],
        ):
            if len(named) == 1:
                return named[0]
        return None

    def candidates(self, asked: Asked) -> list[Candidate]:
        """Return the nearest families, best first, whether or not they can be the answer."""
        self._encode_together(asked)
        screened, broken = self._screened(asked, self._finder.ballot(asked.readings))
        labels = list(broken)
        sure = self._finder.probabilities(screened, labels)
        return [
            Candidate(self._families[label], tuple(broken[label]), float(one))
            for label, one in zip(labels, sure, strict=True)
        ]

    def _encode_together(self, asked: Asked) -> None:
        """Have all that will be compared by meaning encoded at once, in half of the time."""
        heard = (*asked.subject, asked.focus) if asked.focus else asked.subject
        if self._encoder and (words := self._coverage.unheard(heard)):
            sentences = dict.fromkeys(reading.sentence for reading in asked.readings)
            self._encoder.encode([*sentences, *words])

    def near_examples(self, asked: Asked, k: int) -> list[tuple[str, Family, float]]:
        """Return the ``k`` nearest examples: text, family, likeness at most 1."""
        near = self._finder.nearest_examples(asked.readings, k)
        return [(one.text, self._families[one.label], likeness) for one, likeness in near]

    def about_danger(self, asked: Asked) -> Family | None:
        """Return what is nearest among the entries on safety."""
        return self._nearest_of(asked, lambda family: family.versions[0].topic == _SAFETY)

    def about_judgement(self, asked: Asked) -> Family | None:
        """Return what says that no judgement is given, where the curators have written that."""
        return self._nearest_of(asked, _refuses_judgement)

    def _nearest_of(self, asked: Asked, is_meant: Callable[[Family], bool]) -> Family | None:
        ranking = self._finder.ballot(asked.readings).rank()
        best_first = (self._families[n] for n in nearest_labels(ranking, len(self._families)))
        return next((family for family in best_first if is_meant(family)), None)

    def _broken(self, asked: Asked, labels: Sequence[int]) -> dict[int, list[Broken]]:
        return {label: self._broken_by(asked, label) for label in labels}

    def _broken_by(self, asked: Asked, label: int) -> list[Broken]:
        family = self._families[label]
        broken = broken_constraints(asked, family, self._vocabulary)
        if family.declares and self._coverage.of(asked.subject, label) < _LEAST_COVERED:
            broken.append(Broken(Rule.SUBJECT, ", ".join(asked.topics)))
        is_told = not asked.focus or _is_gap(family) or not family.declares
        if not is_told and self._coverage.of((asked.focus,), label) < _NEAR_ENOUGH:
            broken.append(Broken(Rule.FOCUS, asked.focus[-1]))
        return broken

    def _told_apart(self, ranking: Ranking, asked: Asked) -> Ranking:
        """Put what has in its title just what the question names before what mentions it."""
        if not asked.references or not (titled := self._titled(asked)):
            return ranking
        scores = ranking.scores.copy()
        scores[self._families.index(titled)] += _NAMED
        return Ranking(scores)

    def _screen(self, question: str, ballot: Ballot) -> Screened:
        """Say what can answer an example question; its time does not matter."""
        return self._screened(self._read(question), ballot)[0]

    def _screened(self, asked: Asked, ballot: Ballot) -> tuple[Screened, dict[int, list[Broken]]]:
        """Hold the best against the constraints, and let those that speak of others not vote.

        What is near only for another State, article or year takes votes from what is right.
        """
        ranking = self._told_apart(ballot.rank(), asked)
        broken = self._broken(asked, nearest_labels(ranking, CONSIDERED))
        if others := [label for label, found in broken.items() if _speaks_of_others(found)]:
            ranking = self._told_apart(ballot.rank(others), asked)
            new = [one for one in nearest_labels(ranking, CONSIDERED) if one not in broken]
            broken |= self._broken(asked, new)
        best_first = sorted(broken, key=lambda label: -ranking.scores[label])
        fitting = [label for label in best_first if not broken[label]]
        rivals = [label for label in best_first if not _speaks_of_others(broken[label])]
        screened = Screened(ballot, asked.subject, ranking, fitting, rivals)
        return screened, {label: broken[label] for label in best_first}


def _refuses_judgement(family: Family) -> bool:
    """Whether a good part of what it is asked is a judgement, and it says that it gives none."""
    questions = tuple(question for entry in family.versions for question in entry.questions)
    return family.versions[-1].gap and _judgements(questions) * 4 >= len(questions) > 0


@lru_cache(maxsize=1024)
def _judgements(questions: tuple[str, ...]) -> int:
    return sum(kind_of(question) is Kind.JUDGEMENT for question in questions)


def _is_gap(family: Family) -> bool:
    """Whether it says that something is not known; what exactly, nobody has put in many words."""
    return all(entry.gap for entry in family.versions)


def _speaks_of_others(broken: Sequence[Broken]) -> bool:
    """Whether it is out of the choice, since it speaks of something else than what is named."""
    return any(one.rule in (Rule.REFERENCE, Rule.STATE) for one in broken)
