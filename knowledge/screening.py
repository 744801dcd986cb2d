"""Holds the entries nearest to a question against all that it names and asks for."""

from collections import defaultdict
from collections.abc import Sequence

from knowledge.asked import Asked
from knowledge.broken import Broken, Rule
from knowledge.calibration import ANSWER_FROM, CERTAIN
from knowledge.constraints import broken_constraints
from knowledge.coverage import Coverage
from knowledge.evidence import Screened
from knowledge.family import Family
from knowledge.finder import CONSIDERED, nearest_labels
from knowledge.least_spoken import left_out, of_the_thing
from knowledge.references import References
from knowledge.ridge import Ballot, Ranking
from knowledge.tabled import is_tabled
from knowledge.vocabulary import Vocabulary

# What the right number in the title is worth next to how like the words are.
_NAMED = 0.15
# Of the trials, one in a hundred right answers speaks of less of what is asked about, but one in
# six of the answers to a question whose subject nobody here has heard of.
_LEAST_COVERED = 0.2
# Of the examples, without themselves, one in twenty-five has nothing as near as this to the word
# for what it wants to be told; of near misses that ask for a detail nobody recorded, a third.
_NEAR_ENOUGH = 0.42
# Of the examples that ask what a thing is, without themselves, all but one in a hundred have each
# word of its name as near as this; "financial transparency" is not just any transparency.
_THE_THING = 0.6


class Screening:
    """Knows ``families`` by their number, which is also their label."""

    def __init__(
        self, families: Sequence[Family], vocabulary: Vocabulary, coverage: Coverage
    ) -> None:
        self._families = families
        self._vocabulary = vocabulary
        self._coverage = coverage
        self._asked_for: dict[References, list[int]] = defaultdict(list)
        self._titles: dict[References, list[int]] = defaultdict(list)
        for label, family in enumerate(families):
            self._titles[family.title_names].append(label)
            for numbered in family.numbers:
                self._asked_for[numbered].append(label)
        self.tabled = [one for one, family in enumerate(families) if is_tabled(family)]

    def titled(self, asked: Asked) -> Family | None:
        """Return the only one that is asked for, or titled, by just what is numbered."""
        label = self._titled(asked)
        return None if label is None else self._families[label]

    def _titled(self, asked: Asked) -> int | None:
        for labels in (self._asked_for, self._titles):
            if len(named := labels.get(asked.references, [])) == 1:
                return named[0]
        return None

    def screened(
        self,
        asked: Asked,
        ballot: Ballot,
        known: dict[int, list[Broken]],
        *,
        with_tabled: bool = False,
    ) -> tuple[Screened, dict[int, list[Broken]]]:
        """Hold the best against the constraints, and let those that speak of others not vote.

        What is near only for another State, article or year takes votes from what is right. What
        is ``known`` to speak against a family is not looked for again; what is found is added.
        """
        without = [] if with_tabled else self.tabled
        ranking = self._told_apart(ballot.rank(without), asked)
        broken = self._broken(asked, nearest_labels(ranking, CONSIDERED), known)
        if others := [label for label, found in broken.items() if _speaks_of_others(found)]:
            ranking = self._told_apart(ballot.rank([*without, *others]), asked)
            new = [one for one in nearest_labels(ranking, CONSIDERED) if one not in broken]
            broken |= self._broken(asked, new, known)
        best_first = sorted(broken, key=lambda label: -ranking.scores[label])
        fitting = [label for label in best_first if not broken[label]]
        rivals = [label for label in best_first if not _speaks_of_others(broken[label])]
        screened = Screened(ballot, asked.subject, ranking, fitting, rivals)
        return screened, {label: broken[label] for label in best_first}

    def _broken(
        self, asked: Asked, labels: Sequence[int], known: dict[int, list[Broken]]
    ) -> dict[int, list[Broken]]:
        new = [label for label in labels if label not in known]
        covered = self._coverage.shares(asked.subject, new)
        wanted = ((asked.focus,),) if asked.focus else ()
        told = self._coverage.shares(wanted, new)
        things = of_the_thing(asked, new, self._coverage)
        for label, *shares in zip(new, covered, told, things, strict=True):
            known[label] = self._broken_by(asked, label, *shares)
        return {label: known[label] for label in labels}

    def left_out(self, asked: Asked, label: int, probability: float) -> str:
        """Return the word that it hardly speaks of, where that decides whether it is told."""
        decides = ANSWER_FROM <= probability < CERTAIN and self._families[label].declares
        return left_out(asked, label, self._coverage) if decides else ""

    def _broken_by(
        self, asked: Asked, label: int, covered: float, told: float, thing: float
    ) -> list[Broken]:
        family = self._families[label]
        broken = broken_constraints(asked, family, self._vocabulary)
        if not family.declares:
            return broken
        if covered < _LEAST_COVERED:
            broken.append(Broken(Rule.SUBJECT, ", ".join(asked.topics)))
        if asked.focus and told < _NEAR_ENOUGH and not _is_gap(family):
            broken.append(Broken(Rule.FOCUS, asked.focus))
        if thing < _THE_THING and not _is_gap(family):
            broken.append(Broken(Rule.KIND, "what is " + " ".join(asked.topics)))
        return broken

    def _told_apart(self, ranking: Ranking, asked: Asked) -> Ranking:
        """Put what has in its title just what the question names before what mentions it."""
        if not asked.references or (titled := self._titled(asked)) is None:
            return ranking
        scores = ranking.scores.copy()
        scores[titled] += _NAMED
        return Ranking(scores)


def _is_gap(family: Family) -> bool:
    """Whether it says that something is not known; what exactly, nobody has put in many words."""
    return all(entry.gap for entry in family.versions)


def _speaks_of_others(broken: Sequence[Broken]) -> bool:
    """Whether it is out of the choice, since it speaks of something else than what is named."""
    return any(one.rule in (Rule.REFERENCE, Rule.STATE) for one in broken)
